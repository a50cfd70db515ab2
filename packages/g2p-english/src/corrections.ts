/**
 * Frequent words whose first entry in CMUdict is not the usual reading, or not the one that eSpeak's accent, and
 * so the voices, know. ARPABET, as in the dictionary; regular forms of these words follow them.
 */
export const CORRECTIONS: Readonly<Record<string, string>> = {
  a: 'EY1', because: 'B IH0 K AH1 Z', cannot: 'K AE0 N AA1 T', cause: 'K AO1 Z', economic: 'IY2 K AH0 N AA1 M IH0 K',
  economics: 'IY2 K AH0 N AA1 M IH0 K S', government: 'G AH1 V ER0 N M AH0 N T', soviet: 'S OW1 V IY0 AH0 T', thirty: 'TH ER1 T IY0',
  prosperity: 'P R AH0 S P EH1 R AH0 T IY0', european: 'Y UH2 R AH0 P IY1 AH0 N', infrastructure: 'IH1 N F R AH0 S T R AH2 K CH ER0',
  bought: 'B AO1 T', caught: 'K AO1 T', taught: 'T AO1 T', thought: 'TH AO1 T', fought: 'F AO1 T', daughter: 'D AO1 T ER0',
  across: 'AH0 K R AA1 S', beyond: 'B IH0 Y AA1 N D', women: 'W IH1 M IH0 N', resource: 'R IH0 S AO1 R S', lead: 'L IY1 D', real: 'R IY1 AH0 L', finance: 'F AY0 N AE1 N S',
  financial: 'F AY0 N AE1 N SH AH0 L', society: 'S AH0 S AY1 AH0 T IY0', interest: 'IH1 N T R EH0 S T', bipartisan: 'B AY0 P AA1 R T IH0 S AH0 N',
} // prettier-ignore
