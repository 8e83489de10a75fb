import classes from './Kbd.module.css'

/** The keys of a command, such as `Ctrl K` or `G A`: taught beside the command, silent for screen readers. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys} aria-hidden="true">
      {keys.split(' ').map((key, index) => (
        <kbd key={index}>{key}</kbd>
      ))}
    </span>
  )
}
