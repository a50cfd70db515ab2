/** Sentences with measures, percentages and temperatures, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('units and compound units', () => {
  says(String.raw`
    The trail is 12 km long. ⇒ The trail is twelve kilometers long.
    Drive at 45 mph. ⇒ Drive at forty-five miles per hour.
    a 250 g bag ⇒ a two hundred fifty gram bag
    The pool is 50 m by 25 m. ⇒ The pool is fifty meters by twenty-five meters.
    a density of 2.7 g/cm³ ⇒ a density of two point seven grams per cubic centimeter
    Use 15 mL of it. ⇒ Use fifteen milliliters of it.
    He weighs 82kg. ⇒ He weighs eighty-two kilograms.
    A 750 ml bottle ⇒ A seven hundred fifty milliliter bottle
    It uses 4 kWh per day. ⇒ It uses four kilowatt hours per day.
    9.81 m/s² ⇒ nine point eight one meters per second squared
    a 2 TB drive ⇒ a two terabyte drive
    The flat is 85 m². ⇒ The flat is eighty-five square meters.
    a 6'4" man ⇒ a six foot four man
    a 27" monitor ⇒ a twenty-seven inch monitor
    Pressure was 1013 hPa. ⇒ Pressure was one thousand thirteen hectopascals.
    300 mg twice a day ⇒ three hundred milligrams twice a day
    a 5.6 GHz band ⇒ a five point six gigahertz band
    1 mi is 1.6 km. ⇒ one mile is one point six kilometers.
    2 lbs of nails ⇒ two pounds of nails
    a 20-ft boat ⇒ a twenty-foot boat
    wind of 30 km/h ⇒ wind of thirty kilometers per hour
    3 tbsp sugar ⇒ three tablespoons sugar
    The bulb draws 9 W. ⇒ The bulb draws nine watts.
    100 Mbit/s ⇒ one hundred megabits per second
  `)
})

describe('percent', () => {
  says(String.raw`
    Turnout was 66.7%. ⇒ Turnout was sixty-six point seven percent.
    a 50%-off coupon ⇒ a fifty percent off coupon
    It shrank 0.4 % in May. ⇒ It shrank zero point four percent in May.
    between 5% and 8% ⇒ between five percent and eight percent
    30–40% of users ⇒ thirty to forty percent of users
    a -2% change ⇒ a minus two percent change
    100% sure ⇒ one hundred percent sure
  `)
})

describe('temperatures', () => {
  says(String.raw`
    It hit 104°F today. ⇒ It hit one hundred four degrees Fahrenheit today.
    Water boils at 100 °C. ⇒ Water boils at one hundred degrees Celsius.
    Store below -18°C. ⇒ Store below minus eighteen degrees Celsius.
    a 360° view ⇒ a three hundred sixty degree view
    highs of 20–22°C ⇒ highs of twenty to twenty-two degrees Celsius
    32°F (0°C) ⇒ thirty-two degrees Fahrenheit (zero degrees Celsius)
    Turn left 90°. ⇒ Turn left ninety degrees.
  `)
})

describe('more units', () => {
  says(String.raw`
    the 100m dash ⇒ the one hundred meter dash
    She is 1.75m tall. ⇒ She is one point seven five meters tall.
    a 3.5mm jack ⇒ a three point five millimeter jack
    a 2.0L engine ⇒ a two point zero liter engine
    16GB of RAM ⇒ sixteen gigabytes of ram
    a 120Hz display ⇒ a one hundred twenty hertz display
    64-bit ⇒ sixty-four-bit
    500 mcg ⇒ five hundred micrograms
    a 9V battery ⇒ a nine volt battery
    pH 7.4 ⇒ P H seven point four
    30 x 40 cm ⇒ thirty by forty centimeters
    5 sq. miles ⇒ five square miles
    3 ha of land ⇒ three hectares of land
    1/4 lb of butter ⇒ one quarter pound of butter
    2 cm of rain ⇒ two centimeters of rain
    8 mm/day ⇒ eight millimeters per day
    20 W/m² ⇒ twenty watts per square meter
    5 mol/L ⇒ five moles per liter
    a 10 MW plant ⇒ a ten megawatt plant
    300 GWh ⇒ three hundred gigawatt hours
    10 km² of forest ⇒ ten square kilometers of forest
    0.3 µm ⇒ zero point three micrometers
    It is 5'10". ⇒ It is five feet ten inches.
    6 ft 1 in ⇒ six feet one inch
    110 lb (50 kg) ⇒ one hundred ten pounds (fifty kilograms)
    5 km/s ⇒ five kilometers per second
    33 rpm ⇒ thirty-three revolutions per minute
    1.21 GW ⇒ one point two one gigawatts
    a 500-kg bomb ⇒ a five hundred-kilogram bomb
    15,000 ft ⇒ fifteen thousand feet
    3 dozen eggs ⇒ three dozen eggs
    400 ppm of CO₂ ⇒ four hundred parts per million of C O two
    2 million km² ⇒ two million square kilometers
    speeds of 300 km/h or more ⇒ speeds of three hundred kilometers per hour or more
    7 kg/m² ⇒ seven kilograms per square meter
    12 oz ⇒ twelve ounces
    from 5 to 10 kg ⇒ from five to ten kilograms
    a 4-oz steak ⇒ a four-ounce steak
  `)
})
