/**
 * Frequent words whose first entry in CMUdict is not the usual reading, or not the one that eSpeak's accent, and
 * so the voices, know. ARPABET, as in the dictionary; regular forms of these words follow them.
 */
// prettier-ignore
export const CORRECTIONS: Readonly<Record<string, string>> = {
  a: 'EY1', because: 'B IH0 K AH1 Z', cannot: 'K AE0 N AA1 T', cause: 'K AO1 Z', economic: 'IY2 K AH0 N AA1 M IH0 K',
  economics: 'IY2 K AH0 N AA1 M IH0 K S', government: 'G AH1 V ER0 N M AH0 N T', soviet: 'S OW1 V IY0 AH0 T', thirty: 'TH ER1 T IY0',
  prosperity: 'P R AH0 S P EH1 R AH0 T IY0', european: 'Y UH2 R AH0 P IY1 AH0 N', infrastructure: 'IH1 N F R AH0 S T R AH2 K CH ER0',
  bought: 'B AO1 T', caught: 'K AO1 T', taught: 'T AO1 T', thought: 'TH AO1 T', fought: 'F AO1 T', daughter: 'D AO1 T ER0',
  across: 'AH0 K R AA1 S', beyond: 'B IH0 Y AA1 N D', women: 'W IH1 M IH0 N', resource: 'R IH0 S AO1 R S', lead: 'L IY1 D', real: 'R IY1 AH0 L', finance: 'F AY0 N AE1 N S',
  financial: 'F AY0 N AE1 N SH AH0 L', society: 'S AH0 S AY1 AH0 T IY0', interest: 'IH1 N T R EH0 S T', bipartisan: 'B AY0 P AA1 R T IH0 S AH0 N',
  monday: 'M AH1 N D EY2', tuesday: 'T UW1 Z D EY2', wednesday: 'W EH1 N Z D EY2', thursday: 'TH ER1 Z D EY2', friday: 'F R AY1 D EY2',
  saturday: 'S AE1 T ER0 D EY2', sunday: 'S AH1 N D EY2', thirteen: 'TH ER1 T IY0 N', fourteen: 'F AO1 R T IY0 N', fifteen: 'F IH1 F T IY0 N',
  sixteen: 'S IH1 K S T IY0 N', seventeen: 'S EH1 V AH0 N T IY0 N', eighteen: 'EY1 T IY0 N', nineteen: 'N AY1 N T IY0 N', orange: 'AO1 R IH0 N JH',
  wind: 'W IH1 N D',
  update: 'AH1 P D EY2 T', default: 'D IH0 F AO1 L T', configure: 'K AH0 N F IH1 G Y ER0', multiple: 'M AH1 L T IH0 P AH0 L',
}
