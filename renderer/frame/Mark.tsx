/** The sign of the house: an arch over calm water. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0f6c75" />
      <g transform="translate(0 2)" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M7 14a9 9 0 0 1 18 0" />
        <path d="M6 19.5c2.5 0 2.5 2 5 2s2.5-2 5-2 2.5 2 5 2 2.5-2 5-2" />
      </g>
    </svg>
  )
}
