/** What is refused about lots and bundles, and the next step. */
export const lotsErrors = {
  lots: {
    'nothing-planned': 'Write how many pieces are made, for at least one size and colour.',
    'nothing-cut': 'Write what was cut: at least one bundle.',
    'version-not-approved':
      'The version of the style is not approved. Approve a sample first, or choose the approved version.',
    'variant-twice': 'A size and colour is there twice. Add its pieces up in one place.',
    'variant-not-of-style': 'A size or colour does not belong to this style. Reload the page and choose again.',
    'line-not-confirmed': 'The line is not of a confirmed order. Confirm the order, or take the line out of the lot.',
    'line-not-of-style': 'The line of order {{number}} is for another style or version. Take it out of the lot.',
    'line-twice': 'An order line is there twice. Keep it once.',
    'line-covered':
      'Order {{number}}, {{size}} {{colour}}: {{open}} pieces still wait for a lot. Cover fewer with this one.',
    'covers-more-than-planned': 'The lot covers more pieces of orders than are cut. Plan more, or cover fewer.',
    'already-cut': 'The lot is cut already. Reload the page.',
    ended: 'The lot has ended. It does not change any more.',
    held: 'The lot is on hold. Resume it before cutting.',
    'already-held': 'The lot is on hold already. Reload the page.',
    'not-held': 'The lot is not on hold. Reload the page.',
    'cut-in-future': 'The day of cutting cannot be in the future.',
    'no-operations':
      'The version of the style has no operations, so no tickets can be made. Describe the operations of the style.',
    'variant-not-in-lot': 'A bundle is of a size or colour that is not in the lot. Take it out.',
    'more-than-planned': '{{cut}} pieces of a size were cut, but {{planned}} are planned. Confirm if that is right.',
    'cut-cannot-be-cancelled':
      'The lot is cut, so it cannot be cancelled. Record the scrap in the control, then close the lot.',
    'not-cut': 'The lot is not cut yet.',
    'pieces-in-work':
      '{{count}} pieces are still in work. Record in the control what became of them, then close the lot.',
  },
  bundles: {
    ended: 'The bundle was split or merged meanwhile. Reload the page.',
    'work-recorded': 'Work is recorded on bundle {{number}} already, so it stays as it is.',
    'nothing-left': 'Take fewer pieces than the bundle has.',
    'not-alike': 'Only bundles of one lot, size and colour can be merged.',
    'other-dye-lot': 'The bundles are of different dye lots; shades are not mixed in a bundle.',
    twice: 'The same bundle is chosen twice.',
    'choose-two': 'Choose at least two bundles.',
  },
} as const
