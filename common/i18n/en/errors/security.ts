/** What is refused at the gate, and the next step. */
export const securityErrors = {
  log: {
    future: 'The time of the event is in the future. Choose “now” or a time that has passed.',
    'day-closed': 'This day is closed. Tick “late entry” if you still write into it.',
    'day-not-over': 'The day is not over. You can close it after midnight.',
    'day-already-closed': 'The day is already closed.',
    'visitors-inside':
      'Visitors of that day are still in the house ({{count}}). Record that they left, or confirm that they stay.',
    'movement-doubtful': 'By the log the person is already there. Check the name; if it is right, confirm.',
    'return-before-exit': 'The return is before the exit. Correct one of them.',
    'nothing-written': 'Choose a person or write what happened.',
    'supplement-of-supplement': 'Complete the original entry, not its supplement.',
    'cannot-withdraw':
      'This entry comes from another register (visits, keys, rounds). Correct it there; here you can only complete it.',
    'range-too-long': 'The period has more than {{lines}} entries. Choose fewer days.',
  },
  shifts: {
    'already-on': 'Your shift has already begun.',
    'not-on': 'You have no shift running.',
    'hand-over-unread': 'First read the hand-over of the shift before and confirm that you read it.',
    'equipment-note': 'Say briefly what is missing or does not work.',
  },
  gate: {
    'badge-taken': 'Somebody else wears this badge. Choose another number.',
  },
  visits: {
    'watch-list':
      'The visitor resembles somebody on the watch list. Read what is to be done; if you let the visitor in, write the reason.',
    'never-admit':
      'The watch list says that this person is not let in. Refuse the visit or call the coordinator: nobody else can decide otherwise.',
    'no-agreement': 'The resident has not agreed to the visit. Ask her and tick her agreement, or refuse the visit.',
    'id-not-seen': 'Ask for an identity document. If you let the visitor in without one, write the reason.',
    'already-in': 'This visitor is already in the house. First record that the visitor left.',
    'badge-out': 'Somebody else wears this badge. Choose another number.',
    'not-expected': 'The visit has begun, ended or been cancelled in the meantime. Reload the list.',
    'expected-past': 'The day of the visit has passed. Choose today or a later day.',
    'not-in': 'The visitor is no longer in the house. Reload the list.',
    'out-before-in': 'The time of leaving is before the arrival. Correct the time.',
    'badge-not-back': 'Ask for the badge. If it did not come back, write what happened to it.',
  },
  'watch-list': {
    ended: 'This line has already ended. If it is needed again, add a new one.',
    'expires-past': 'The date has passed. Choose today or a later day, or leave the field empty.',
  },
  keys: {
    'number-taken': 'A key in use has this number already. Choose another number.',
    'already-retired': 'This key is retired already and does not change any more.',
    'still-out': 'Somebody has this key. Note first that it came back or that it was lost.',
    'already-out': 'Somebody has this key already. Note first that it came back.',
    'not-usable': 'This key is lost or retired and is not given out any more. Choose another key.',
    'due-before-out': 'The time by which it comes back must be after the time it is given. Correct one of them.',
    'before-last-return': 'At that time somebody else still had the key. Choose a time after it last came back.',
    'not-out': 'This key has come back already.',
    'in-before-out': 'It would come back before it was given. Correct the time.',
  },
  assets: {
    ended: 'This device is not in use any more. Add it again if it was put back.',
    'fault-note': 'Write briefly what does not work.',
    'no-fault': 'No fault was noted by that time. Note a test or correct the time.',
  },
  patrols: {
    'problem-note': 'Write briefly what you found at this place, or why you did not pass there.',
    'name-taken': 'There is already a route of this name. Choose another name.',
    'route-ended': 'The route has ended or was changed meanwhile. Choose the route of now.',
    'range-too-long': 'The period has more than {{days}} days. Choose fewer days.',
  },
  'check-calls': {
    'name-taken': 'There is already a call schedule of this name. Choose another name.',
    'schedule-ended': 'The call schedule has ended. Choose a schedule of now.',
  },
  incidents: {
    'person-twice': 'The same person is named twice. Keep her once.',
    reviewed: 'The report has been reviewed and is not changed any more. Add a supplement.',
    'not-reviewed': 'The report is not reviewed yet: correct it directly. Supplements come after the review.',
    'wrong-state': 'The incident has moved on in the meantime. Look at it again and go on from there.',
    'measures-open': 'There are unfinished measures. Finish them, then close the incident.',
    'measure-done': 'The measure is already finished.',
    'no-follow-up':
      'A severe incident is closed only after at least one measure was taken and finished. Add the measure.',
  },
  risk: {
    'own-measure': 'This measure is yours. Ask somebody else to see that it is in place and to verify it.',
    'already-verified': 'The measure has been verified already.',
    superseded: 'A newer assessment has been made meanwhile. Work in the new one.',
    'not-staff': 'The person chosen no longer works in the house. Choose somebody else.',
    'due-past': 'The due date has passed already. Choose today or a later day.',
    'review-past': 'The review date has passed already. Choose today or a later day.',
  },
  outreach: {
    'not-ready':
      'Something is still missing for the approval. See what is missing; the coordinator may approve all the same, with a reason.',
    'wrong-state': 'The event is no longer at this stage. See in the list where it stands.',
    'not-approved': 'The event is not approved. Ask the coordinator for the approval first.',
    'not-yet': 'The day of the event has not come yet. Record it after it has taken place.',
    'date-past': 'The day has passed already. Choose today or a later day.',
    'not-staff': 'The person chosen no longer works in the house. Choose somebody else.',
  },
} as const
