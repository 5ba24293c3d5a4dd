const meeting = /经([^，。；经]{2,80}?(?:会议|会|全会))(?:研究|讨论|审议|审定|修订|集体)*(?:通过|同意|批准|审议)/u;
const organ = /(经[^，。；经]{2,40}?)(?:研究|审定|审核|批准)*(同意|批准)/u;

/** How far into the text the approval is looked for. */
const longestLead = 1500;

/** Who approved the document, in its words: 县政府第19次常务会议; 经市政府同意. Null where it does not say. */
export const readApproval = (text: string): string | null => {
  const head = text.slice(0, longestLead);
  const byMeeting = meeting.exec(head)?.[1];
  if (byMeeting !== undefined) return byMeeting;
  const match = organ.exec(head);
  return match?.[1] && match[2] ? `${match[1]}${match[2]}` : null;
};
