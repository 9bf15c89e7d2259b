// Requests of the generated clients from parameters as the wire names them; a name that the client cannot send is an error, not silence.

/** @param Model a class of a generated client, which knows the wire's name and the type of each of its fields */
export function typed(Model, parameters) {
  const fields = Object.fromEntries(Object.entries(Model.names()).map(([field, wire]) => [wire, field]));
  const types = Model.types();
  return new Model(Object.fromEntries(Object.entries(parameters).map(([wire, value]) => {
    if (!(wire in fields)) {
      throw new Error(`${Model.name} has no ${wire}`);
    }
    return [fields[wire], convert(types[fields[wire]], value)];
  })));
}

/** Whether a request of the class can carry a parameter. */
export const carries = (Model, wire) => Object.values(Model.names()).includes(wire);

function convert(type, value) {
  if (Array.isArray(value)) {
    return value.map((element) => convert(type.itemType, element));
  }
  return typeof type === 'function' ? typed(type, value) : value;
}
