import { z } from 'zod';

/**
 * A vocabulary: how one framework or bus spells listening, emitting and entering. Data, not code.
 * It is on when the analysed code imports one of its packages.
 */

export const kind = z.enum(['event', 'command', 'query', 'job', 'message']);

const entryKind = z.enum(['http', 'graphql', 'ws', 'cron', 'cli', 'lifecycle', 'other']);

/** An argument, or a property of it; another argument where that says nothing. */
const valueSpec = z.strictObject({
  arg: z.number().int().min(0),
  property: z.union([z.string(), z.array(z.string())]).optional(),
  or: z.number().int().min(0).optional(),
});

/** Which event a decorator's or call's arguments speak of. */
const eventSpec = z.strictObject({
  /** Argument's position, or every argument; with a property each that is an object, or a list of such. */
  arg: z.union([z.number().int().min(0), z.literal('all')]).optional(),
  /**
   * What the argument is: a `name` (string, enum member, `{cmd:'x'}`), a `class`, an `instance` of a class, a `job`'s name
   * (its queue is known from the receiver or `queue`), a `flow` (BullMQ's tree of jobs), a `function` (by its own name, or the name alone).
   */
  as: z.enum(['name', 'class', 'instance', 'job', 'flow', 'function']),
  /** The argument is made with `new` of this class of the package, or by a call that gives one; what that was given first is meant. */
  made: z.string().optional(),
  /**
   * It is an argument of the call or construction that made what the method is called on: `client.subscribe('x').on('message', …)`; or that
   * `itself`, a class which extends one of the types: `OrderPlaced.dispatch(id)`; or the name of what holds that (`holder`), where each object is one event:
   * `car.hooks.started.call()` says `Car.hooks.started`; or that of the property that it is read by (`member`): `env.ORDERS.send()` says `ORDERS`.
   */
  of: z.enum(['receiver', 'itself', 'holder', 'member']).optional(),
  /** Property of the argument that holds it (`a.b`: of what `a` holds, of each in a list; `()`: of what a function gives); of several the first that says something. */
  property: z.union([z.string(), z.array(z.string())]).optional(),
  /** Argument that names it where the first one says nothing. */
  or: z.number().int().min(0).optional(),
  /**
   * The argument is a text, or a statement with its values, that says it where one of these has `{}`: `LISTEN {}`. One that begins like none of them means
   * something else.
   */
  said: z.array(z.string()).optional(),
  /** Only the first half of the arguments behind this text, the other half says what of each: `xread('STREAMS', 'a', 'b', '0', '0')`. */
  after: z.string().optional(),
  /**
   * The name of the method that is called stands behind it, after a dot: `ctx.serviceClient(orders).place()` says `orders.place`. Some are called
   * otherwise, and '' are those that send nothing.
   */
  called: z.record(z.string(), z.string()).optional(),
  /** Where nothing is written, nothing is meant: no name is missing. */
  optional: z.boolean().optional(),
  /**
   * Names may be wildcards, whose parts are divided by ".": `*` is a part and `**` any number of them, an array is one name in parts.
   * As a `topic` `*` is a part and `#` any number of them, as a `glob` `*` is any text; an array is several names then.
   */
  wildcards: z.union([z.boolean(), z.enum(['topic', 'glob'])]).optional(),
  /** Property of the argument that says who sends it, by which rules may let it through. */
  source: z.string().optional(),
  /** Where the broker's exchange is said in which the name counts; '' is that of the queues. */
  within: z.union([valueSpec, z.literal('')]).optional(),
  /** The name that stands for every event. */
  every: z.string().optional(),
  /** Whoever hears a class hears those that extend it, where no nearer class is heard; `each`: all the same. */
  inherits: z.union([z.boolean(), z.literal('each')]).optional(),
  /** The name may be an address that is called: a function of the code that answers there hears it. */
  address: z.literal(true).optional(),
  /** The name is only that of what is fed with events, as `bindings` say, and no event itself. */
  fed: z.literal(true).optional(),
  /** Who of the runtime says it; stands before the name: "process: SIGTERM". */
  speaker: z.string().optional(),
  /**
   * Whatever comes is given to each that hears; it says its name itself, or under one of these properties. A function hears the names that it compares that
   * with, by the first of the properties that it asks for, or has functions under; one that asks for none is a way in.
   */
  apart: z.strictObject({ by: z.array(z.string()), kind: entryKind, label: z.string() }).optional(),
});

/** Where a queue's name stands: argument of the decorator or constructor; a property of it when that argument is an object. */
const queueSpec = z.strictObject({
  /** Class decorator that names it, when not the one of the rule. */
  decorator: z.string().optional(),
  arg: z.number().int().min(0),
  property: z.string().optional(),
});

/** An object with functions that the package runs: by its declared type, or because a call is given it. */
const objectSpec = z.strictObject({
  type: z.string(),
  /** A generator gives it types of its own, whose names end so, in files that import this type of the package. */
  generated: z.strictObject({ suffix: z.string(), imports: z.string() }).optional(),
  given: z.array(
    z.strictObject({
      /** '' where an object of the types is called itself. */
      call: z.string(),
      /** Types of the receiver; a function of the package when absent, or a class of it that is made with `new`. */
      types: z.array(z.string()).optional(),
      new: z.boolean().optional(),
      arg: z.number().int().min(0),
      property: z.string().optional(),
    }),
  ),
  /** What `this` is in its functions. */
  self: z.string().optional(),
  /** What its functions get as their first parameter; those of `methods`, which they call on `this`, get what they are given. */
  first: z.string().optional(),
  methods: z.string().optional(),
  /** What its functions get as their second parameter. */
  second: z.string().optional(),
  /** Its functions get as this `parameter` what this type `argument` of its declaration says: `ExportedHandler<Env>`. */
  told: z.strictObject({ parameter: z.number().int().min(0), argument: z.number().int().min(0) }).optional(),
  /** Property that lists other such objects, whose tables are its own too. */
  mixed: z.string().optional(),
});

export const listenRule = z.union([
  z.strictObject({
    decorator: z.string(),
    on: z.literal('class'),
    /** The method that hears. */
    method: z.string(),
    /** Of several such decorators each counts, where else the outermost alone does. */
    each: z.literal(true).optional(),
    event: eventSpec,
    queue: queueSpec.optional(),
    kind,
  }),
  z.strictObject({ decorator: z.string(), on: z.literal('method'), event: eventSpec, queue: queueSpec.optional(), kind }),
  /**
   * A class that extends this one of the package has a `method` that hears. What it hears stands in options: what its constructor gives the package's class,
   * or else a class decorator (`decorated`); where those leave it out, the name of its file says it.
   */
  z.strictObject({
    extends: z.string(),
    method: z.string(),
    event: eventSpec,
    decorated: z.strictObject({ decorator: z.string(), arg: z.number().int().min(0) }),
    /** Property of the options that says another object than the one by which the code sends. */
    other: z.string(),
    /** What nobody of the code sends, and what another object tells, is a way in of this kind. */
    entry: entryKind,
    kind,
  }),
  /** A class that implements this interface of the package has a `method` that hears what a property of its objects says. */
  z.strictObject({ implements: z.string(), method: z.string(), event: eventSpec, kind }),
  /** A stream of events filtered by an operator; what it returns is dispatched. */
  z.strictObject({ decorator: z.string(), on: z.literal('saga'), operator: z.string(), kind, returns: kind }),
  /** `callback` is the argument that hears; -1 the last function; `around`: the code around the call, which waits. */
  z.strictObject({
    call: z.array(z.string()),
    /** Types of the receiver; functions of the package when absent, or classes of it that are made with `new`. */
    types: z.array(z.string()).optional(),
    new: z.boolean().optional(),
    event: eventSpec,
    callback: z.union([z.number().int(), z.literal('around')]),
    /** Where it is given no function the code around the call hears: `for await (const m of client.subscribe('x'))`. */
    around: z.boolean().optional(),
    /** Properties of that argument that hold the functions. */
    handlers: z.array(z.string()).optional(),
    /**
     * Classes may be handed over instead, or what imports one, each alone or in a list with its method's name: `[() => import('./orders'), 'place']`.
     * This is the method where none is named.
     */
    classes: z.string().optional(),
    /** Counts only where the first argument is this text: `on('message', …)`. */
    when: z.string().optional(),
    /** Other methods of the same object whose arguments say the event: `subscribe({ topic })` beside `run({ eachMessage })`. */
    subscribed: z.array(z.string()).optional(),
    kind,
  }),
  /** The functions in a table of an object that the package runs as a service: each hears what its key names. */
  z.strictObject({
    object: objectSpec,
    /** Property that holds the table; '' where the object is one itself. */
    table: z.string(),
    /** Property that holds the function, where the table holds objects. */
    handler: z.string(),
    /** Properties of the object that stand before the key, divided by "."; a number `1` is said `v1`. */
    prefix: z.array(z.string()).optional(),
    event: eventSpec,
    kind,
  }),
  /** A module that exports what it hears under one name and the function that hears it under another. */
  z.strictObject({
    exported: z.string(),
    /** Types that say so: of that export, or of the function's first parameter. */
    types: z.array(z.string()),
    handler: z.string(),
    event: eventSpec,
    kind,
  }),
  /** A function of the package that is given a function which makes a stream: what it filters by `operator` it hears, what it makes is emitted. */
  z.strictObject({
    stream: z.string(),
    operator: z.string(),
    event: eventSpec,
    kind,
    /** Type of what is emitted. */
    gives: z.string(),
    /** Nothing is emitted where this property of this argument is false. */
    unless: z.strictObject({ arg: z.number().int().min(0), property: z.string() }),
  }),
  /**
   * A function, of another package (`of`) maybe, that waits for an event of the emitter that it is given: the code around the call goes on, or
   * what subscribes to what it gives.
   */
  z.strictObject({
    function: z.string(),
    of: z.string().optional(),
    emitter: z.number().int(),
    types: z.array(z.string()),
    event: eventSpec,
    kind,
  }),
  /** Objects of these types are RxJS streams of what is emitted to them: `bus.pipe(ofType(X)).subscribe(…)`. */
  z.strictObject({ observed: z.array(z.string()), event: eventSpec, kind }),
  z.strictObject({
    new: z.string(),
    event: eventSpec,
    queue: queueSpec.optional(),
    callback: z.number().int(),
    /** Properties of that argument that hold the functions. */
    handlers: z.array(z.string()).optional(),
    kind,
  }),
  /**
   * Functions whose first parameter, or which themselves, are declared as one of these types of the package: its first type argument says what they hear.
   * In functions of other types (`held`) a variable is declared so: what comes brought it along.
   */
  z.strictObject({ typed: z.array(z.string()).min(1), held: z.array(z.string()).optional(), event: eventSpec, kind }),
  /** Functions that are exported by modules which import one of these packages: each is run where its own name is sent. */
  z.strictObject({ runs: z.array(z.string()).min(1), event: eventSpec, kind }),
]);

export const emitRule = z.strictObject({
  /** Methods; '' where the types are functions that are called themselves, '*': whatever is called on them. */
  call: z.array(z.string()),
  /** Types of the receiver; functions of the package when absent. */
  types: z.array(z.string()).optional(),
  event: eventSpec,
  kind,
  /** The functions that this property of an argument holds send it, by what they return. */
  returned: z.strictObject({ arg: z.number().int().min(0), property: z.string() }).optional(),
  /** No emission when this argument, or this property of it, is true. */
  unless: z.strictObject({ arg: z.number().int().min(0), property: z.string() }).optional(),
  /** It gives the functions that hear: an emission where code runs each of them. */
  ran: z.boolean().optional(),
});

export const entryRule = z.union([
  z.strictObject({
    decorator: z.string(),
    on: z.enum(['method', 'class']),
    /** `other` gives way to what the label says: a route ("POST /x") is http, "cron …" a schedule. */
    kind: entryKind,
    /** Method that is entered, when the decorator stands on the class; `*`: each of them, where none is decorated itself. */
    method: z.string().optional(),
    /**
     * How the label is said: `{0}` is the decorator's first argument as written or its value, `{path}` the route with that of the
     * class decorator `prefix` (one of these), `{verb}` the last word of what its property `method` is (GET without one), `{class}` and `{method}` their names, `{0|method}` the argument or else the method's name (`Method`: with a capital; `class`: that of the class).
     */
    label: z.string(),
    prefix: z.union([z.string(), z.array(z.string())]).optional(),
    /** Another decorator of the method says the path, each of them one. */
    path: z.string().optional(),
    /**
     * What a class has of the package runs such a method of it: called on the class, or on an object of it, with the argument that the method gets as
     * its second one (`passed`), where that says so (`when`) and does not say no (`unless`). The object itself comes first. `of`: only of objects that are new, or only of others.
     */
    ran: z
      .array(
        z.strictObject({
          call: z.array(z.string()).min(1),
          on: z.enum(['class', 'object']),
          passed: z.number().int().min(0),
          when: z.string().optional(),
          unless: z.string().optional(),
          of: z.enum(['new', 'others']).optional(),
        }),
      )
      .optional(),
  }),
  z.strictObject({
    methods: z.array(z.string()),
    kind: entryKind,
    /** `{of}` is the type that the interface is told to be about. */
    label: z.string(),
    /** Interface of the package that the class has to implement. */
    implements: z.string().optional(),
    /** Class of the package that the class has to extend, or function that makes one. */
    extends: z.string().optional(),
  }),
  /**
   * What a module exports, by where its file stands: `src/api/orders/[id]/route.ts` has the path "/orders/:id", which is `{path}` in the label
   * (`{name}` is the export's name); or with another export beside it (`beside`) that says `{0}`. With `{key}` in the label the export is an
   * object of functions, and that is the name of each.
   */
  z.strictObject({
    exported: z.array(z.string()),
    /** Types of the function's first parameter that say so; without any the place of the file does. */
    types: z.array(z.string()),
    /**
     * Folder (`a/b`: folders) below which paths begin, and the file's name; without one it is the path's last part, unless it is `index`.
     * `flat`: dots in names part the steps, `orders.$id.tsx` is "/orders/:id".
     */
    file: z.strictObject({ below: z.string(), name: z.string().optional(), flat: z.boolean().optional() }).optional(),
    beside: z.strictObject({ exported: z.string(), property: z.string() }).optional(),
    kind: entryKind,
    label: z.string(),
  }),
  /** Functions of an object that the package runs as a service; `*`: each, and those of objects in it, by their way there (`a.b`). */
  z.strictObject({ object: objectSpec, methods: z.union([z.array(z.string()), z.literal('*')]), kind: entryKind, label: z.string() }),
  /**
   * Functions in a table of such an object that a gateway leads to where a property beside them says a path: `GET /:id`, or an object with `method`
   * and `path` (else the function's name), where `basePath` says where it begins or `fullPath` all of it; or a list of such.
   */
  z.strictObject({
    object: objectSpec,
    /** Property that holds the table. */
    table: z.string(),
    /** Property that holds the function, where the table holds objects. */
    handler: z.string(),
    /** Property that says the path, and the verb before it. */
    path: z.string(),
    /** Property of the object (`a.b`: of what `a` holds) that says where its paths begin. */
    below: z.string(),
    /** Properties that say it where that one does not. */
    prefix: z.array(z.string()),
    kind: entryKind,
  }),
  /** A method that takes parameters of these types of the package in turn, and that no code here is seen to call. */
  z.strictObject({ takes: z.array(z.string()).min(1), kind: entryKind }),
  /** A function whose first parameter, or which itself, is declared as one of these types of the package, and that no code here is seen to call. */
  z.strictObject({ typed: z.array(z.string()).min(1), kind: entryKind }),
  /** A route: a method of a router, or a function of the package, is given the path and the functions that answer, or one object with all of it. */
  z.strictObject({
    call: z.array(z.string()),
    types: z.array(z.string()).optional(),
    kind: entryKind,
    /** What stands before the path; where it says nothing, the method's name in capitals. */
    verb: z.union([z.string(), valueSpec]).optional(),
    /** Where the path stands. Without one it is that of the router. */
    path: valueSpec.optional(),
    /** The path may come behind a name of the route: it is the last text before the functions. */
    named: z.boolean().optional(),
    /** What follows the path: `/*` where the functions answer for all that is below it. */
    below: z.string().optional(),
    /** Properties of an argument that hold functions which answer; every function among the arguments does too. */
    handlers: z.array(z.string()).optional(),
    /** Classes may answer, as those of listeners do; this is the method where none is named. */
    classes: z.string().optional(),
    /** Argument that names what answers: a method of what the router was made of. */
    method: z.number().int().min(0).optional(),
  }),
  /** A function that a call, or a construction (`new`), registers for something else than a path: for what `says` says, which is `{0}` in the label. */
  z.strictObject({
    call: z.array(z.string()),
    /** Types of the receiver; functions of the package when absent, or classes of it that are made with `new`. */
    types: z.array(z.string()).optional(),
    new: z.boolean().optional(),
    kind: entryKind,
    /** `of` the call or construction that made what the method is called on: `program.command('x').action(…)`. */
    says: valueSpec.extend({ of: z.literal('receiver').optional() }).optional(),
    /** `{0|method}`: where nothing is said, the function's own name. */
    label: z.string(),
    /** Position of the function; -1 the last one. */
    callback: z.number().int(),
    /** Properties of that argument that hold the functions. */
    handlers: z.array(z.string()).optional(),
  }),
]);

/**
 * How routers stand in each other: paths of a router begin with the path of what it stands in.
 * `child` is the argument that is the inner router (`any`: each argument that is one), the `receiver` itself, or the call's `result`.
 */
const mountRule = z.union([
  z.strictObject({
    call: z.array(z.string()),
    types: z.array(z.string()),
    path: valueSpec.optional(),
    child: z.enum(['any', 'receiver', 'result']),
  }),
  /** What a function registers that the call is given (`around`: its position) stands below what a method says further on: `router.group(() => …).prefix('/api')`. */
  z.strictObject({
    call: z.array(z.string()),
    types: z.array(z.string()),
    around: z.number().int().min(0),
    said: z.array(z.string()),
    path: valueSpec,
  }),
  /** The construction says the path: `new Router({ prefix: '/users' })`. */
  z.strictObject({ type: z.string(), path: valueSpec }),
]);

export const roleRule = z.union([
  z.strictObject({ decorator: z.string(), role: z.enum(['handler', 'archiver', 'controller']) }),
  z.strictObject({ base: z.string(), role: z.enum(['handler', 'archiver', 'controller']) }),
]);

/**
 * What is known of values of the package. A call gives one of its arguments, an instance of the class given, what it is called on, or what the
 * configuration has under the key given, or what the function returns that it is given, or the method that is named by what is given of what the
 * object that is called was made of: of the class, or of what the function returns. So does a construction.
 */
export const valueRule = z.union([
  z.strictObject({
    /** '' where an object of the type is called itself. */
    call: z.string(),
    /** Type of what it is called on; any when absent. */
    of: z.string().optional(),
    /** `returned`: what the function gives that it is given; `made`: an object of the class that it is called on. */
    gives: z.enum(['argument', 'instance', 'class', 'receiver', 'setting', 'returned', 'method', 'made']),
    /** It gives a list of such (`each`), or one with something else behind it (`first`). */
    list: z.enum(['each', 'first']).optional(),
    /** As `new` would make it: it is stored nowhere yet. */
    new: z.literal(true).optional(),
    /** -1: the last one. */
    arg: z.number().int().optional(),
    /** Property of that argument that holds the function, where it is an object. */
    held: z.string().optional(),
    /** Argument with what counts where the configuration has nothing under the key, or the first one is no function. */
    or: z.number().int().optional(),
    /** Methods that what it gives has, by which that function is run. */
    runs: z.array(z.string()).optional(),
  }),
  /** An object of these types stands for what comes of it, as a promise does: for what this type argument says, or what a function of that gives. */
  z.strictObject({ carries: z.number().int(), types: z.array(z.string()), returned: z.boolean().optional() }),
  /**
   * A call that is given a function which makes a part of the configuration, with the argument that names the part; without a name it is given
   * functions, in a list that a property of the argument holds, which make the whole.
   */
  z.strictObject({
    settings: z.string(),
    of: z.string().optional(),
    name: z.number().int().optional(),
    arg: z.number().int(),
    held: z.string().optional(),
    /** The argument is a schema: what it says under a key stands in this property there. */
    leaf: z.string().optional(),
  }),
  /** A class that extends what such a call makes stands for an object of this type argument where it is awaited. */
  z.strictObject({ tag: z.string(), of: z.string(), arg: z.number().int() }),
  /** A call that is given what such a class (`tag`: its position) stands for. */
  z.strictObject({ fills: z.string(), of: z.string(), tag: z.number().int(), arg: z.number().int() }),
  /**
   * A call that gives an object of one of the package's types, or a `list` of them: of a method of another (`of`; '' where that is called itself), or of a
   * function of the package.
   */
  z.strictObject({
    call: z.string(),
    of: z.string().optional(),
    type: z.string(),
    list: z.boolean().optional(),
    /** Only when the first argument is one of these texts or names of a package. */
    given: z.array(z.string()).optional(),
  }),
  /** A function that a call (of these types' method, or of the package's function) is given gets such an object as a parameter, the first one if not said. */
  z.strictObject({
    callbackOf: z.string(),
    types: z.array(z.string()).optional(),
    arg: z.number().int(),
    /** Property of that argument that holds the function. */
    property: z.string().optional(),
    parameter: z.number().int().optional(),
    type: z.string(),
    /** The package that has the type, where that is another one. */
    package: z.string().optional(),
  }),
  /** A function that is written for one of these types of the package gets such an object as a parameter: `const orders: Plugin = (app) => …`. */
  z.strictObject({ typed: z.array(z.string()).min(1), parameter: z.number().int(), type: z.string() }),
  /** A function that a call of these types' method is given gets as a parameter what the call is given beside it, or a property (`at`) of that. */
  z.strictObject({
    callbackOf: z.string(),
    types: z.array(z.string()),
    arg: z.number().int(),
    property: z.string().optional(),
    parameter: z.number().int(),
    given: z.number().int(),
    at: z.string().optional(),
  }),
  /** A property that holds an argument of the construction, or a property of that (`at`): `queue.name`. */
  z.strictObject({ property: z.string(), type: z.string(), arg: z.number().int(), at: z.string().optional() }),
  /** A property that holds an object of one of the package's types; `shown`: it is the same one, as others see it. */
  z.strictObject({ property: z.string(), of: z.string(), type: z.string(), shown: z.boolean().optional() }),
  /** A property of classes that extend a type of the package, which holds what this type argument says: `extends DurableObject<Env>`. */
  z.strictObject({ property: z.string(), of: z.string(), told: z.number().int().min(0) }),
  /** What a method of these types puts into the object under a name, of which another method (`by`), or a property, gives it again. */
  z.strictObject({ keeps: z.string(), types: z.array(z.string()), by: z.string().optional() }),
  /** A method of what the package exports (`of`) that puts its second argument on the page's global object under the name that is the first. */
  z.strictObject({ exposes: z.string(), of: z.string() }),
  /** What the package (or the platform) exports as an object of one of its types: `process`. */
  z.strictObject({ exported: z.string(), type: z.string() }),
  /** A property of classes that extend one of the package's types, which holds what a decorator of the class says under a property of its argument. */
  z.strictObject({ property: z.string(), of: z.string(), decorator: z.string(), said: z.string() }),
  /** An object of a type has each class of the code that has a decorator under the name which that says in a property, or under its own. */
  z.strictObject({ classes: z.string(), decorator: z.string(), said: z.string() }),
  /** A call that gives an object with one thing for each property of a table: `{ events: { 'Add Book': … } }` gives `addBook`. */
  z.strictObject({ call: z.string(), table: z.string(), type: z.string(), text: z.string() }),
]);

/** An end of a way on which messages go: what the method is called on, what is made there, or an argument, or a property of it (`chained`: whatever that
 * is put together of). */
const endSpec = z.union([
  z.enum(['receiver', 'made']),
  z.strictObject({ arg: z.number().int().min(0), property: z.string().optional(), chained: z.boolean().optional() }),
]);

/**
 * What code that describes an infrastructure says of the functions that run there. Classes are named as the package exports them, `Queue`, from whatever
 * module of it. Where nothing else is said, options are the argument of the construction that is called so.
 */
const deploySpec = z.strictObject({
  /** The package that constructs of the code's own are made with. */
  base: z.string(),
  /** Arguments of the constructions: the name within what a thing stands in, and the options. */
  id: z.number().int().min(0),
  options: z.number().int().min(0),
  /**
   * Classes that stand for a function of a file: `entry` is the option with the file's path, `handler` the one with the name of the export, or with
   * the file and it (`orders.place`) in the folder that `code` says; `setBy` is the method that adds a variable to its `environment`.
   */
  functions: z.strictObject({
    types: z.array(z.string()).min(1),
    entry: z.string(),
    handler: z.string(),
    code: z.string(),
    environment: z.string(),
    setBy: z.string(),
    /** Properties by which code speaks of one, which another one's environment holds. */
    shown: z.array(z.string()),
  }),
  /** Classes of what carries messages, in a word, the option that names one, and properties by which code speaks of it. */
  carriers: z.array(z.strictObject({ type: z.string(), word: z.string(), name: z.string(), shown: z.array(z.string()) })),
  /** Classes of rules: the options that say which events one lets through, and when it runs; `eventBy`: a method that is told the first. */
  rules: z.array(
    z.strictObject({
      type: z.string(),
      event: z.string().optional(),
      source: z.string().optional(),
      eventBy: z.strictObject({ call: z.string(), property: z.string() }).optional(),
      schedule: z.string(),
    }),
  ),
  /** Classes that stand for an argument of theirs, or a property of it: `new LambdaFunction(place)`; of several for one class the first that says something. */
  standIns: z.array(z.strictObject({ type: z.string(), arg: z.number().int().min(0), property: z.string().optional() })),
  /** Methods, or classes that are made (`new`): what comes from one goes to the other. */
  ways: z.array(z.strictObject({ call: z.array(z.string()).optional(), new: z.array(z.string()).optional(), from: endSpec, to: endSpec })),
  /** Methods that say which function answers a route; without a path it is that of what they are called on, which `below` made. */
  routes: z.array(
    z.strictObject({
      call: z.string(),
      kind: entryKind,
      path: valueSpec.optional(),
      below: z.array(z.string()).optional(),
      verb: valueSpec.optional(),
      to: endSpec,
    }),
  ),
});

/** What an object of a type says of functions. Names are those of its properties, ways of such divided by ".". */
const configureSpec = z.strictObject({
  types: z.array(z.string()),
  /** Names of files, as a regular expression, whose objects with that table count without a type. */
  file: z.string(),
  /** The table of functions: objects that each say the file with the export (`src/orders.place`) and list what they are run by. */
  functions: z.string(),
  /** Types of the objects in that table that are functions, where it has others too. */
  functionTypes: z.array(z.string()),
  /** What a function is called among the resources: `*` stands for its name in the table. */
  logical: z.string(),
  /** A way from a function, and behind "|" one from the whole for all that do not say it. */
  handler: z.string(),
  /** The folder that the file is in, likewise, and files that a bundler makes it of. */
  code: z.string().optional(),
  entry: z.string().optional(),
  /** What a function is run by; where that is a table of objects that say their type, the property that has the rest. */
  events: z.string(),
  eventSays: z.string().optional(),
  /** Where variables of the environment are: ways from the whole, the last one from a function. */
  environment: z.array(z.string()).min(1),
  /** The variable that is for each function its own name. */
  selfNamed: z.string().optional(),
  /** Properties of an object that refers to a resource by its name; that has a text with such names in gaps; that has a list with such objects. */
  references: z.array(z.string()),
  texts: z.array(z.string()),
  joins: z.array(z.string()),
  /** `isWhole`: without a path it is the whole of what is asked for; `url`: the property by which a function has an address of its own. */
  routes: z.array(
    z.strictObject({
      property: z.string(),
      kind: entryKind,
      verb: z.string().optional(),
      path: z.string(),
      isWhole: z.boolean().optional(),
    }),
  ),
  url: z.string().optional(),
  /** Types of resources that run functions and say as those do what they are run by. */
  started: z.array(z.string()),
  /** When a function runs: a text, or where an object has it (`at`). */
  schedules: z.array(z.strictObject({ property: z.string(), at: z.string().optional() })),
  /** Events that are let through, by name and by who sends them. */
  rules: z.array(z.strictObject({ property: z.string(), event: z.string(), source: z.string().optional() })),
  /** What carries messages, in a word: a resource, or an object that has it under one of these properties. */
  carriers: z.array(z.strictObject({ property: z.string(), word: z.string(), of: z.array(z.string()) })),
  /** The table of resources, and the property of one that says its type. */
  resources: z.string(),
  typed: z.string(),
  /** The table of what a whole hands on to others: ways from an entry to the name and the value; the property of an object that refers to one (`by`). */
  exports: z.strictObject({ table: z.string(), name: z.string(), value: z.string(), by: z.string() }),
  /** Ways from a resource to the platform's name for it, and what those of a type are in a word. */
  named: z.array(z.string()),
  words: z.array(z.strictObject({ type: z.string(), word: z.string() })),
  /**
   * Resources of a `type` by which what comes from one resource (`from`; '' for the one itself), events by name, times, or a route go `to` another: ways from
   * the resource; `only`: to functions, and resources of these types, however deep they stand there.
   */
  ways: z.array(
    z.strictObject({
      type: z.string(),
      from: z.string().optional(),
      event: z.string().optional(),
      source: z.string().optional(),
      schedule: z.string().optional(),
      route: z.string().optional(),
      to: z.string(),
      only: z.array(z.string()).optional(),
    }),
  ),
});

export const vocabularySchema = z.strictObject({
  name: z.string(),
  /** The framework's own documentation of it. */
  docs: z.string(),
  /** None where files say it that no code imports. */
  packages: z.array(z.string()),
  /**
   * Modules that the package's generator writes into the code, by how they are imported: what they export is the package's, be they there or not. `trees` stand for
   * what the modules beside the generated folder export, by the ways there: `internal.mails.send` is what `mails.ts` exports as `send`, which the methods in `runs` run with their second argument as its own second one.
   */
  generated: z.array(z.strictObject({ module: z.string(), trees: z.array(z.string()), runs: z.array(z.string()) })).default([]),
  listens: z.array(listenRule).default([]),
  emits: z.array(emitRule).default([]),
  entries: z.array(entryRule).default([]),
  mounts: z.array(mountRule).default([]),
  roles: z.array(roleRule).default([]),
  values: z.array(valueRule).default([]),
  /** Decorators that name the queue of an injected field or parameter; `token`: the function that makes of its name what a container gives it for. */
  queues: z.array(z.strictObject({ decorator: z.string(), arg: z.number().int(), token: z.string().optional() })).default([]),
  /** Calls that let a broker put events into a queue; whoever hears the queue hears them. `kind`: of them, where the queue has jobs. */
  bindings: z
    .array(
      z.strictObject({ call: z.array(z.string()), types: z.array(z.string()), queue: valueSpec, event: eventSpec, kind: kind.optional() }),
    )
    .default([]),
  deploys: deploySpec.optional(),
  configures: configureSpec.optional(),
  /** Where the divider of wildcard names is chosen: a method of a type, and the property of its argument. */
  delimiters: z.array(z.strictObject({ type: z.string(), call: z.string(), property: z.string() })).default([]),
  /** Method decorator that claims what a method emits. */
  claims: z.array(z.string()).default([]),
  /** Whichever object sends an event, all hear it: it travels between processes. */
  shared: z.boolean().default(false),
  /**
   * Is most often only a way between processes for what is said otherwise: counts where nothing else is sent or heard, or both who sends and who hears it
   * are known, and are not one class.
   */
  carrier: z.boolean().default(false),
  /** Whoever hears such a carrier hands on to clients what it hears: a class that sends and hears it counts. */
  clients: z.boolean().default(false),
  /** Counts only where both who sends and who hears it are known. */
  met: z.boolean().default(false),
  /** The platform speaks through such objects too: what is heard of any of them, and nobody of the code sends, is that's. */
  told: z.boolean().default(false),
  /** The global namespace whose interfaces its types have as well: code adds there what it puts into its objects. */
  namespace: z.string().optional(),
  /** An interface that has these methods, and that nothing of the code implements, is taken for one of these types. */
  looks: z.strictObject({ types: z.array(z.string()), methods: z.array(z.string()).min(1) }).optional(),
  /** Speaks of the runtime and not of the application: asked for with `--include-runtime`. */
  runtime: z.boolean().default(false),
  /** Names of Node's and libraries' own events, which are not the application's. */
  own: z.array(z.string()).default([]),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
export type VocabularyInput = z.input<typeof vocabularySchema>;
export type EventInput = z.input<typeof eventSpec>;
export type EmitInput = z.input<typeof emitRule>;
export type EventSpec = z.infer<typeof eventSpec>;
export type DeploySpec = z.infer<typeof deploySpec>;
export type ConfigureSpec = z.infer<typeof configureSpec>;
export type QueueSpec = z.infer<typeof queueSpec>;
export type ListenRule = z.infer<typeof listenRule>;
export type EmitRule = z.infer<typeof emitRule>;
export type EntryRule = z.infer<typeof entryRule>;
export type ValueSpec = z.infer<typeof valueSpec>;
export type MountRule = z.infer<typeof mountRule>;
