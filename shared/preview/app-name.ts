/** A name to read from a bundle id: `com.example.weather-app` is Weather App. */
export function appNameOf(bundleId: string): string {
  const last = bundleId.split('.').at(-1) ?? '';
  const words = last.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[-_\s]+/);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
  return name.trim() === '' ? 'App' : name;
}
