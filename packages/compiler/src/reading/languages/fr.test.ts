/** How French is said: numbers, dates, times, money, measures, ordinals, Roman numerals and abbreviations. */
import { expect, it } from 'vitest'
import { FRENCH } from './fr.ts'
import { cases, sentences, speak, speakSlowly } from './test-support/speak.ts'

const NUMBERS = cases(`
  0 → zéro
  1 → un
  16 → seize
  17 → dix-sept
  20 → vingt
  21 → vingt-et-un
  22 → vingt-deux
  31 → trente-et-un
  61 → soixante-et-un
  70 → soixante-dix
  71 → soixante-et-onze
  72 → soixante-douze
  77 → soixante-dix-sept
  80 → quatre-vingts
  81 → quatre-vingt-un
  90 → quatre-vingt-dix
  91 → quatre-vingt-onze
  99 → quatre-vingt-dix-neuf
  100 → cent
  101 → cent-un
  180 → cent-quatre-vingts
  200 → deux-cents
  201 → deux-cent-un
  1 000 → mille
  1.000 → mille
  1001 → mille-un
  1 999 → mille-neuf-cent-quatre-vingt-dix-neuf
  2 345 → deux-mille-trois-cent-quarante-cinq
  80 000 → quatre-vingt-mille
  200 000 → deux-cent-mille
  999 999 → neuf-cent-quatre-vingt-dix-neuf-mille-neuf-cent-quatre-vingt-dix-neuf
  1 000 000 → un million
  2 500 000 → deux millions cinq-cent-mille
  80 000 000 → quatre-vingts millions
  1 000 000 000 → un milliard
  1 000 000 000 000 → mille milliards
  1 000 → mille
  10'000 → dix-mille
  007 → zéro zéro sept
  3,14 → trois virgule quatorze
  0,5 → zéro virgule cinq
  1,05 → un virgule zéro cinq
  3.5 → trois point cinq
  -7 → moins sept
  −12 → moins douze
  1 234,5 → mille-deux-cent-trente-quatre virgule cinq
  1/2 → un demi
  3/4 → trois quarts
  2/3 → deux tiers
  1/5 → un cinquième
  ½ → un demi
  1 livre → un livre
  1 fois → une fois
  1 personne → une personne
  21 pages → vingt-et-une pages
  31 jours → trente-et-un jours
  81 femmes → quatre-vingt-une femmes
  1 sur 3 → un sur trois
  la page 21 → la page vingt-et-un
  J'ai 3 enfants. → J'ai trois enfants
  (21) → vingt-et-un
  « 42 », dit-il. → quarante-deux dit-il
  1 000 000 habitants → un million d'habitants
  3 millions de personnes → trois millions de personnes
  l'1 → l'un
`)

const DATES = cases(`
  3 mai 2024 → trois mai deux-mille-vingt-quatre
  le 3 mai → le trois mai
  1er mai → premier mai
  le 1er janvier 2000 → le premier janvier deux-mille
  le 14 juillet 1789, le peuple → le quatorze juillet mille-sept-cent-quatre-vingt-neuf le peuple
  3/5/2024 → trois mai deux-mille-vingt-quatre
  le 03/05/2024 → le trois mai deux-mille-vingt-quatre
  01/05/2024 → premier mai deux-mille-vingt-quatre
  03.05.2024 → trois mai deux-mille-vingt-quatre
  2024-05-03 → trois mai deux-mille-vingt-quatre
  le 3/5 → le trois mai
  du 3 au 5 mai → du trois au cinq mai
  du 1er au 5 août → du premier au cinq août
  lundi 6 janvier 2025. → lundi six janvier deux-mille-vingt-cinq
  (31 décembre) → trente-et-un décembre
  12 déc. 2021 → douze décembre deux-mille-vingt-et-un
  en 1999 → en mille-neuf-cent-quatre-vingt-dix-neuf
  depuis 2020 → depuis deux-mille-vingt
  l'année 1945 fut → l'année mille-neuf-cent-quarante-cinq fut
  1914–1918 → mille-neuf-cent-quatorze à mille-neuf-cent-dix-huit
  mai 1968 → mai mille-neuf-cent-soixante-huit
`)

const TIMES = cases(`
  14h30 → quatorze heures trente
  à 14 h 30 → à quatorze heures trente
  à 14:30 → à quatorze heures trente
  à 9h → à neuf heures
  à 9 h → à neuf heures
  à 1h15 → à une heure quinze
  9h05 → neuf heures cinq
  21h → vingt-et-une heures
  0h30 → zéro heure trente
  9h-12h → neuf à douze heures
  9h30–11h → neuf heures trente à onze heures
  de 14 h à 16 h → de quatorze heures à seize heures
  à 20h15. → à vingt heures quinze
  10:30:15 → dix heures trente et quinze secondes
  ils gagnent 3:2 → ils gagnent trois à deux
  2 h 30 min → deux heures trente minutes
`)

const MONEY = cases(`
  3,50 € → trois euros cinquante
  3,50€ → trois euros cinquante
  €3,50 → trois euros cinquante
  1 € → un euro
  1,50 € → un euro cinquante
  21 € → vingt-et-un euros
  0,99 € → quatre-vingt-dix-neuf centimes
  0,01 € → un centime
  5,00 € → cinq euros
  3,5 € → trois virgule cinq euros
  -5 € → moins cinq euros
  $5 → cinq dollars
  $3.50 → trois dollars cinquante
  5 $ → cinq dollars
  £1 → une livre sterling
  £10 → dix livres sterling
  10 CHF → dix francs suisses
  12,80 euros → douze euros quatre-vingts
  1 000 000 € → un million d'euros
  5 M€ → cinq millions d'euros
  3,2 millions d'euros → trois virgule deux millions d'euros
  5–10 € → cinq à dix euros
  2 €/kg → deux euros par kilogramme
  10 000 € → dix-mille euros
  Ça coûte 3,50 €. → Ça coûte trois euros cinquante
  (seulement 2 €) → seulement deux euros
`)

const MEASURES = cases(`
  5 km → cinq kilomètres
  5km → cinq kilomètres
  1 km → un kilomètre
  1,5 kg → un virgule cinq kilogramme
  2,5 kg → deux virgule cinq kilogrammes
  120 km/h → cent-vingt kilomètres par heure
  20 °C → vingt degrés Celsius
  -5 °C → moins cinq degrés Celsius
  0 °C → zéro degré Celsius
  30° → trente degrés
  50 % → cinquante pour cent
  50% → cinquante pour cent
  1 % → un pour cent
  3,5 % → trois virgule cinq pour cent
  80 m² → quatre-vingts mètres carrés
  10 m³ → dix mètres cubes
  16 Go → seize gigaoctets
  16 GB → seize gigabytes
  1 h → une heure
  21 min → vingt-et-une minutes
  10 s → dix secondes
  500 ml → cinq-cents millilitres
  3 t → trois tonnes
  10–20 km → dix à vingt kilomètres
  10-20 → dix à vingt
  pages 10–20 → pages dix à vingt
  5–10 % → cinq à dix pour cent
  3 GHz → trois gigahertz
  Il reste 5 km. → Il reste cinq kilomètres
`)

const ORDINALS = cases(`
  1er → premier
  1re → première
  1ère → première
  2e → deuxième
  2ème → deuxième
  la 2nde fois → la seconde fois
  le 3e étage → le troisième étage
  la 5e symphonie → la cinquième symphonie
  9e → neuvième
  11e → onzième
  21e → vingt-et-unième
  71e → soixante-et-onzième
  80e → quatre-vingtième
  100e → centième
  200e → deux-centième
  1000e → millième
  les 3es places → les troisièmes places
  le 20e siècle → le vingtième siècle
  le XIXe siècle → le dix-neuvième siècle
  au XXIe siècle, on → au vingt-et-unième siècle on
  le Ier siècle → le premier siècle
  le XVIIIème siècle → le dix-huitième siècle
  François Ier → François premier
  Louis XIV → Louis quatorze
  Louis XIV, roi → Louis quatorze roi
  Napoléon III → Napoléon trois
  Henri IV fut roi → Henri quatre fut roi
  Charles V → Charles cinq
  chapitre IV → chapitre quatre
  tome II → tome deux
  la Ve République → la cinquième République
`)

const ABBREVIATIONS = cases(`
  voilà M. Dupont → voilà monsieur Dupont
  MM. Dupont et Durand → messieurs Dupont et Durand
  Mme Curie → madame Curie
  Mlle Dubois → mademoiselle Dubois
  le Dr Martin → le docteur Martin
  Dr. Martin → docteur Martin
  ainsi p. ex. Paris → ainsi par exemple Paris
  des pommes, des poires, etc. → des pommes des poires et cetera
  n° 5 → numéro cinq
  N° 12 → numéro douze
  n°12 → numéro douze
  voilà M. et Mme Dupont → voilà monsieur et madame Dupont
  l'art. 5 → l'article cinq
  lire J. M. Dupont → lire J M Dupont
  voir p. 12 → voir page douze
  art. 5 → article cinq
  c.-à-d. demain → c'est-à-dire demain
  44 av. J.-C. → quarante-quatre avant Jésus-Christ
  env. 20 → environ vingt
  Dupont & fils → Dupont et fils
  lire J. P. Sartre → lire J P Sartre
  la SNCF et l'UE → la SNCF et l'UE
  06 12 34 56 78 → zéro six douze trente-quatre cinquante-six soixante-dix-huit
  +33 1 23 45 67 89 → plus trente-trois un vingt-trois quarante-cinq soixante-sept quatre-vingt-neuf
  d'1,5 million → d'un virgule cinq million
  Mon CD et mon DVD → Mon CD et mon DVD
  Le vol dure → Le vol dure
`)

it.each([...NUMBERS, ...DATES, ...TIMES, ...MONEY, ...MEASURES, ...ORDINALS, ...ABBREVIATIONS])(
  '%s',
  (written, spoken) => {
    expect(speak(FRENCH, written)).toBe(spoken)
    expect(speakSlowly(FRENCH, written)).toBe(spoken)
  },
)

it.each([
  ['Du pain, du lait, etc. Puis il sortit.', ['Du pain du lait et cetera', 'Puis il sortit']],
  ['Puis M. Dupont vint. Il partit.', ['Puis monsieur Dupont vint', 'Il partit']],
  ['Né en 1999. Mort en 2020.', ['Né en mille-neuf-cent-quatre-vingt-dix-neuf', 'Mort en deux-mille-vingt']],
  ["C'était Louis XIV. Il régna.", ["C'était Louis quatorze", 'Il régna']],
  ['En 50 av. J.-C. Rome régnait.', ['En cinquante avant Jésus-Christ', 'Rome régnait']],
])('ends the sentences of %s', (text, expected) => {
  expect(sentences(FRENCH, text)).toEqual(expected)
})
