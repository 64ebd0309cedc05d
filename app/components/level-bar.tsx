interface LevelBarProps {
  /** 0 to 5 */
  level: number;
}

/** Five short bars, filled up to the level. Decoration: the level always stands in words beside it. */
export function LevelBar({ level }: LevelBarProps) {
  return (
    <svg
      viewBox="0 0 100 6"
      className="block h-1.5 w-full"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="none"
    >
      {[1, 2, 3, 4, 5].map((step) => (
        <rect
          key={step}
          x={(step - 1) * 20.5}
          width={18}
          height={6}
          rx={1}
          className={step <= level ? 'fill-bar' : 'fill-rule'}
        />
      ))}
    </svg>
  );
}
