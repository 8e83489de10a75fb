/** One sentence per house rule: the cause and the next step. A part after `_` is the `context` of the finding. */
export const rules = {
  'bed-taken': 'Bed {{bed}} in room {{room}} is taken until {{until, date}} by {{other}}. Choose another bed.',
  'bed-taken_open': 'Bed {{bed}} in room {{room}} is taken by {{other}}, with no leaving date. Choose another bed.',
  'bed-taken_overdue':
    'Bed {{bed}} in room {{room}} is still taken by {{other}}; the departure was expected on {{until, date}}. Record the departure or choose another bed.',
  'bed-taken_held':
    'Bed {{bed}} in room {{room}} is kept for {{other}} from {{from, date}} until {{until, date}}. Choose another bed or release the hold.',
  'bed-taken_held-unnamed':
    'Bed {{bed}} in room {{room}} is kept from {{from, date}} until {{until, date}}. Choose another bed or release the hold.',
  'bed-taken_twice': 'Bed {{bed}} in room {{room}} is also chosen for {{other}}. Choose another bed for {{person}}.',
  'person-elsewhere':
    '{{person}} has bed {{bed}} in room {{room}} from {{from, date}}. Choose other dates or end that stay first.',
  'bed-not-available':
    'Bed {{bed}} in room {{room}} is no longer in use from {{from, date}}. Choose another bed or a departure before then.',
  'bed-not-available_closed': 'Bed {{bed}} in room {{room}} is not in use on {{from, date}}. Choose another bed.',
  'bed-not-available_out-of-service':
    'Bed {{bed}} in room {{room}} is out of service from {{from, date}} until {{until, date}}. Choose another bed.',
  'bed-not-available_out-of-service-open':
    'Bed {{bed}} in room {{room}} is out of service from {{from, date}}, with no date of return. Choose another bed.',
  'bed-unsuitable_cot':
    'Bed {{bed}} in room {{room}} is a cot for children under 3. Choose another bed for {{person}} or give a reason.',
  'bed-unsuitable_upper':
    'Bed {{bed}} in room {{room}} is an upper bunk: not for children under 6 nor for people of 60 and over. Choose another bed for {{person}} or give a reason.',
  'bed-unsuitable':
    'Bed {{bed}} in room {{room}} does not suit the age of {{person}}. Choose another bed or give a reason.',
  'room-of-other-household':
    'Room {{room}} is for one family, and from {{from, date}} {{person}} would share it with {{others}}. Choose another room.',
  'room-of-other-household_held':
    'Room {{room}} is for one family and has a bed kept for somebody else from {{from, date}}. Choose another room for {{person}} or release the hold.',
  'family-split':
    'Family {{household}} would sleep in different rooms from {{from, date}} ({{rooms}}). Choose one room for all; the coordinator approves a split, with a reason.',
  'mother-child-apart-from-singles':
    'In room {{room}}, a parent with a child would stay from {{from, date}} with an adult victim who is alone ({{person}} – {{others}}). Choose separate rooms.',
  'mixed-sex-room':
    'In shared room {{room}}, {{person}} would stay from {{from, date}} with {{others}}, of another sex and family. Choose another room.',
  'mixed-sex-room_unknown':
    'In shared room {{room}}, {{person}} would stay from {{from, date}} with {{others}}, but the sex is not recorded for all of them. Complete the file or give a reason.',
  'older-boy-with-unrelated-women':
    'In shared room {{room}}, an older boy would stay from {{from, date}} with women or girls of another family ({{person}} – {{others}}). Choose another room or give a reason.',
  'minor-without-guardian':
    '{{person}} is under 18 and has no adult of the family and no guardian in the house on {{from, date}}. Receive them together or record the child-protection measure.',
  'minor-without-guardian_later':
    '{{person}} is under 18 and from {{from, date}} would have no adult of the family and no guardian in the house. Change the dates or record the child-protection measure.',
  'minor-without-guardian_left-behind':
    'If {{person}} leaves on {{from, date}}, minors stay in the house without an adult of the family ({{others}}). Record the departure together or record the child-protection measure.',
  'keep-apart-same-room':
    '{{person}} cannot stay in room {{room}}: from {{from, date}} {{others}} would be there, to be kept apart. Choose a room on another floor.',
  'keep-apart-same-floor':
    '{{person}} would stay from {{from, date}} on the same floor as {{others}}, to be kept apart. Choose a room on another floor or give a reason.',
  'capacity-exceeded_one':
    '{{count}} person would sleep in room {{room}} on {{from, date}}, above the licensed capacity of {{capacity}}. Choose another room; in an emergency the coordinator approves, with a reason.',
  'capacity-exceeded_other':
    '{{count}} people would sleep in room {{room}} on {{from, date}}, above the licensed capacity of {{capacity}}. Choose another room; in an emergency the coordinator approves, with a reason.',
  'room-isolated':
    'Room {{room}} is in isolation from {{from, date}} and takes only the family of those isolated there. Choose another room for {{person}} or end the isolation first.',
  'arrival-in-future':
    'The arrival of {{person}} is on {{from, date}}, a day to come. Choose today at the latest, or keep the bed with a hold.',
  'arrival-in-future_move': 'The move of {{person}} is on {{from, date}}, a day to come. Choose today at the latest.',
  'arrival-before-birth':
    'The arrival of {{person}} on {{from, date}} is before birth ({{born, date}}). Correct the arrival, or the birth date on file.',
  'departure-before-arrival':
    'The departure of {{person}} on {{until, date}} is before {{from, date}}, the first night in the present bed. Correct the departure.',
  'departure-before-arrival_expected':
    'The expected departure of {{person}} on {{until, date}} is before the arrival on {{from, date}}. Correct one of the dates.',
  'departure-before-arrival_move':
    'The move of {{person}} on {{until, date}} is before {{from, date}}, the first night in the present bed. Choose {{from, date}} or later.',
  'second-open-stay':
    '{{person}} is already in the house since {{since, date}}, in room {{room}}. Use a move, or record the departure first.',
  'backdated-entry_one':
    'The date for {{person}} is {{from, date}}, {{count}} day ago. Check the date or give a reason for the delay.',
  'backdated-entry_other':
    'The date for {{person}} is {{from, date}}, {{count}} days ago. Check the date or give a reason for the delay.',
  'member-before-head':
    '{{person}} would enter on {{from, date}} without {{other}}, the head of family {{household}}, who is not in the house. Receive them together or give a reason.',
  'member-after-head':
    '{{person}}, the head of family {{household}}, would leave on {{from, date}} while {{others}} would stay. Record the departure together, appoint another head or give a reason.',
} as const
