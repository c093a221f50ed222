export const colours = ['petrol','rust','olive','plum','blue','slate','forest','brick'] as const;
export const shapes = ['circle','square','diamond','triangle','half','bar','plus','wedge'] as const;
export function identityOf(id: string, chosen: {colour?: string|undefined, shape?: string|undefined}) { return {colour: chosen.colour ?? 'petrol', shape: chosen.shape ?? 'circle'} }
export function initialsOf(name: string) { return name.split(' ').map(w => w[0]).slice(0,2).join('') }
