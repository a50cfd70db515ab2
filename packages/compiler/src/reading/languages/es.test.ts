/** How Spanish is said: numbers, dates, times, money, measures, ordinals, Roman numerals and abbreviations. */
import { expect, it } from 'vitest'
import { SPANISH } from './es.ts'
import { cases, sentences, speak, speakSlowly } from './test-support/speak.ts'

const NUMBERS = cases(`
  0 → cero
  1 → uno
  15 → quince
  16 → dieciséis
  20 → veinte
  21 → veintiuno
  22 → veintidós
  23 → veintitrés
  26 → veintiséis
  30 → treinta
  31 → treinta y uno
  45 → cuarenta y cinco
  99 → noventa y nueve
  100 → cien
  101 → ciento uno
  115 → ciento quince
  200 → doscientos
  500 → quinientos
  555 → quinientos cincuenta y cinco
  700 → setecientos
  999 → novecientos noventa y nueve
  1.000 → mil
  1.001 → mil uno
  2345 → dos mil trescientos cuarenta y cinco
  21.000 → veintiún mil
  31.000 → treinta y un mil
  100.000 → cien mil
  999.999 → novecientos noventa y nueve mil novecientos noventa y nueve
  1.000.000 → un millón
  21.000.000 → veintiún millones
  2.500.000 → dos millones quinientos mil
  1 000 000 000 → mil millones
  1.000.000.000.000 → un billón
  10 000 → diez mil
  007 → cero cero siete
  3,14 → tres coma catorce
  0,5 → cero coma cinco
  1,05 → uno coma cero cinco
  3.5 → tres punto cinco
  -7 → menos siete
  −12 → menos doce
  1.234,5 → mil doscientos treinta y cuatro coma cinco
  1/2 → medio
  3/4 → tres cuartos
  2/3 → dos tercios
  1/3 → un tercio
  ½ → medio
  1 libro → un libro
  1 casa → una casa
  1 persona → una persona
  1 día → un día
  1 vez → una vez
  21 libros → veintiún libros
  21 personas → veintiuna personas
  31 días → treinta y un días
  101 noches → ciento una noches
  200 personas → doscientas personas
  500 hombres → quinientos hombres
  2.300 mujeres → dos mil trescientas mujeres
  1 problema → un problema
  1 de cada 3 → uno de cada tres
  la página 21 trata → la página veintiuno trata
  Tengo 3 hijos. → Tengo tres hijos
  (21) → veintiuno
  ¿Son 21? → Son veintiuno
  1.000.000 personas → un millón de personas
  3 millones de euros → tres millones de euros
`)

const DATES = cases(`
  3 de mayo de 2024 → tres de mayo de dos mil veinticuatro
  el 3 de mayo → el tres de mayo
  el 1 de enero → el primero de enero
  1.º de mayo → primero de mayo
  el 21 de abril del 2000 → el veintiuno de abril de dos mil
  El 12 de octubre de 1492, Colón → El doce de octubre de mil cuatrocientos noventa y dos Colón
  3/5/2024 → tres de mayo de dos mil veinticuatro
  el 3/5/2024 → el tres de mayo de dos mil veinticuatro
  03/05/2024 → tres de mayo de dos mil veinticuatro
  03.05.2024 → tres de mayo de dos mil veinticuatro
  3-5-2024 → tres de mayo de dos mil veinticuatro
  2024-05-03 → tres de mayo de dos mil veinticuatro
  el 3/5 → el tres de mayo
  del 3 al 5 de mayo → del tres al cinco de mayo
  lunes, 6 de enero de 2025. → lunes seis de enero de dos mil veinticinco
  (31 de diciembre) → treinta y uno de diciembre
  en 1999 → en mil novecientos noventa y nueve
  en 2024 → en dos mil veinticuatro
  el año 1945 fue duro → el año mil novecientos cuarenta y cinco fue duro
  1914–1918 → mil novecientos catorce a mil novecientos dieciocho
  mayo de 1968 → mayo de mil novecientos sesenta y ocho
  15 de dic. de 2021 → quince de diciembre de dos mil veintiuno
`)

const TIMES = cases(`
  a las 14:30 → a las catorce treinta
  14:30 → catorce treinta
  a las 9:00 → a las nueve
  a las 9:05 → a las nueve y cinco
  a la 1:15 → a la una quince
  a las 21:00 → a las veintiuna
  14:30 h → catorce treinta horas
  14h30 → catorce treinta horas
  a las 3:30 p. m. → a las tres treinta de la tarde
  a las 8 a. m. → a las ocho de la mañana
  a las 9 p.m. → a las nueve de la noche
  9:00–12:30 → nueve a doce treinta
  ganaron 3:2 → ganaron tres a dos
  a las 20:15. → a las veinte quince
  10:30:15 → diez treinta y quince segundos
`)

const MONEY = cases(`
  3,50 € → tres euros con cincuenta céntimos
  3,50€ → tres euros con cincuenta céntimos
  €3,50 → tres euros con cincuenta céntimos
  1 € → un euro
  21 € → veintiún euros
  1,01 € → un euro con un céntimo
  0,99 € → noventa y nueve céntimos
  5,00 € → cinco euros
  3,5 € → tres coma cinco euros
  -5 € → menos cinco euros
  $5 → cinco dólares
  $1 → un dólar
  $3.50 → tres dólares con cincuenta centavos
  US$ 20 → veinte dólares
  £10 → diez libras
  £1 → una libra
  £200 → doscientas libras
  10 CHF → diez francos suizos
  12,80 euros → doce euros con ochenta céntimos
  1.000.000 € → un millón de euros
  3,2 millones de euros → tres coma dos millones de euros
  5 M€ → cinco millones de euros
  5–10 € → cinco a diez euros
  2 €/kg → dos euros por kilogramo
  10 000 EUR → diez mil euros
  Cuesta 3,50 €. → Cuesta tres euros con cincuenta céntimos
  (solo 2 €) → solo dos euros
`)

const MEASURES = cases(`
  5 km → cinco kilómetros
  5km → cinco kilómetros
  1 km → un kilómetro
  1 m → un metro
  2,5 kg → dos coma cinco kilogramos
  120 km/h → ciento veinte kilómetros por hora
  20 °C → veinte grados Celsius
  20 ºC → veinte grados Celsius
  -5 °C → menos cinco grados Celsius
  1 °C → un grado Celsius
  30° → treinta grados
  50 % → cincuenta por ciento
  50% → cincuenta por ciento
  el 1 % → el uno por ciento
  el 21 % → el veintiuno por ciento
  3,5 % → tres coma cinco por ciento
  80 m² → ochenta metros cuadrados
  10 m³ → diez metros cúbicos
  16 GB → dieciséis gigabytes
  1 h → una hora
  21 h → veintiuna horas
  30 min → treinta minutos
  10 s → diez segundos
  500 ml → quinientos mililitros
  200 t → doscientas toneladas
  10–20 km → diez a veinte kilómetros
  10-20 → diez a veinte
  páginas 10–20 → páginas diez a veinte
  5–10 % → cinco a diez por ciento
  3 GHz → tres gigahercios
  Son 5 km. → Son cinco kilómetros
`)

const ORDINALS = cases(`
  1.º → primero
  2.ª → segunda
  1º → primero
  2ª → segunda
  el 3.er piso → el tercer piso
  el 1.er premio → el primer premio
  el 3º piso → el tercer piso
  la 3ª planta → la tercera planta
  el 10.º aniversario → el décimo aniversario
  la 25.ª edición → la vigésima quinta edición
  11.º → undécimo
  13.º → decimotercero
  20.º → vigésimo
  100.º → centésimo
  el siglo XX → el siglo veinte
  el siglo V → el siglo quinto
  los siglos XIX y XX → los siglos diecinueve y veinte
  los siglos XV-XVI → los siglos quince a dieciséis
  en el siglo XXI, todo → en el siglo veintiuno todo
  Felipe II → Felipe segundo
  Felipe VI → Felipe sexto
  Isabel II → Isabel segunda
  Alfonso X el Sabio → Alfonso décimo el Sabio
  Luis XIV → Luis catorce
  Juan XXIII → Juan veintitrés
  Juan Pablo II murió → Juan Pablo segundo murió
  capítulo IV → capítulo cuatro
  tomo II → tomo dos
  la II Guerra Mundial → la segunda Guerra Mundial
  el XV Congreso → el decimoquinto Congreso
  el III milenio → el tercer milenio
`)

const ABBREVIATIONS = cases(`
  Sr. García → señor García
  la Sra. López → la señora López
  Dr. Pérez → doctor Pérez
  así, p. ej. Madrid → así por ejemplo Madrid
  p.ej. → por ejemplo
  peras, manzanas, etc. → peras manzanas etcétera
  n.º 5 → número cinco
  nº 5 → número cinco
  n.º5 → número cinco
  leo a J. D. Perón → leo a J D Perón
  pág. 12 → página doce
  EE. UU. ganó → Estados Unidos ganó
  44 a. C. → cuarenta y cuatro antes de Cristo
  con D. Juan → con don Juan
  Ud. sabe → usted sabe
  García & hijos → García y hijos
  J. L. Borges → J L Borges
  la ONU y la UE → la ONU y la UE
  el constructor → el constructor
  Avda. Mayor → avenida Mayor
  +34 91 123 45 67 → más tres cuatro nueve uno uno dos tres cuatro cinco seis siete
  Mi CD y mi DVD → Mi CD y mi DVD
`)

it.each([...NUMBERS, ...DATES, ...TIMES, ...MONEY, ...MEASURES, ...ORDINALS, ...ABBREVIATIONS])(
  '%s',
  (written, spoken) => {
    expect(speak(SPANISH, written)).toBe(spoken)
    expect(speakSlowly(SPANISH, written)).toBe(spoken)
  },
)

it.each([
  ['Compró pan, etc. Luego salió.', ['Compró pan etcétera', 'Luego salió']],
  ['El Sr. García vino. Se fue.', ['El señor García vino', 'Se fue']],
  ['Nació en 1999. Murió en 2020.', ['Nació en mil novecientos noventa y nueve', 'Murió en dos mil veinte']],
  ['Vivo en EE. UU. Me gusta.', ['Vivo en Estados Unidos', 'Me gusta']],
  ['Era Felipe II. Reinó mucho.', ['Era Felipe segundo', 'Reinó mucho']],
  ['Ven a las 3 p. m. Te espero.', ['Ven a las tres de la tarde', 'Te espero']],
])('ends the sentences of %s', (text, expected) => {
  expect(sentences(SPANISH, text)).toEqual(expected)
})
