package org.domainbindings.generator;

/** Specs with shapes that the real ones have, or may have tomorrow. */
enum SmallSpec {

  /** One call, one text: nothing that would need a list, a set of values or a form. */
  MINIMAL(
      """
      paths:
        /:
          get:
            operationId: ping
            tags: [service]
            responses:
              "200": {$ref: "#/components/responses/Pong"}
      components:
        responses:
          Pong:
            description: Pong
            content: {application/json: {schema: {$ref: "#/components/schemas/Pong"}}}
        schemas:
          Pong: {type: object, properties: {result: {type: string}}}
      """),

  /** Answers with every kind of value, alone and in lists. */
  ANSWERS(
      """
      paths:
        /thing:
          get:
            operationId: getThing
            tags: [things]
            summary: Get a thing
            responses:
              "200":
                description: The thing
                content: {application/json: {schema: {$ref: "#/components/schemas/Envelope"}}}
              "201":
                description: The same in other words
                content: {application/json: {schema: {$ref: "#/components/schemas/Envelope"}}}
              default:
                description: No thing
                content: {application/json: {schema: {$ref: "#/components/schemas/Failure"}}}
      components:
        schemas:
          Envelope:
            type: object
            required: [status]
            properties:
              status: {$ref: "#/components/schemas/Status"}
              things:
                type: array
                items: {$ref: "#/components/schemas/Thing"}
          Status:
            type: object
            required: [code, tries, hint]
            properties:
              hint: {type: string, nullable: true}
              code: {$ref: "#/components/schemas/Code"}
              tries: {type: integer}
              message: {type: string}
          Thing:
            type: object
            x-property-facts:
              parent: {description: The thing that this one belongs to.}
              color: {x-returned-for: Paid}
            properties:
              name: {type: string, description: The name.}
              authcode: {type: string, format: password, description: Keep it secret.}
              secrets: {type: array, items: {type: string, format: password}}
              count: {type: integer}
              price: {type: string, x-format: decimal}
              since: {type: string, x-format: yyyymmdd}
              color: {$ref: "#/components/schemas/Color"}
              size:
                type: string
                description: The size.
                x-extensible-enum: [big, small]
              shape:
                type: string
                description: The shape, `round` or `flat`.
                x-extensible-enum: [round, flat]
              parent: {$ref: "#/components/schemas/Thing"}
              names: {type: array, items: {type: string}}
              counts: {type: array, items: {type: integer}}
              prices: {type: array, items: {type: string, x-format: decimal}}
              days: {type: array, items: {type: string, x-format: yyyymmdd}}
              colors: {type: array, items: {$ref: "#/components/schemas/Color"}}
              parts: {type: array, items: {$ref: "#/components/schemas/Thing"}}
          Code:
            type: string
            x-extensible-enum: ["1", "2"]
            x-enum-varnames: [SUCCESS, FAILURE]
            x-enum-descriptions: [It worked., It did not.]
          Color: {type: string, x-extensible-enum: [red, light-blue, 3D]}
          Failure: {type: object, properties: {error: {type: string, x-returned-for: Paid}}}
      """),

  /** Requests of every form, with parameters in every place. */
  REQUESTS(
      """
      paths:
        /things/{thing-id}/parts/{kind}:
          parameters:
            - {name: kind, in: path, required: true, schema: {type: string, enum: [a b/c]}}
          get:
            operationId: getPart
            tags: [parts]
            summary: Get a part
            parameters:
              - name: color
                in: query
                required: true
                schema: {$ref: "#/components/schemas/Color"}
              - {name: count, in: query, required: true, schema: {type: integer}}
              - {name: thing-id, in: path, required: true, schema: {type: string}}
              - {name: X-Trace, in: header, required: true, schema: {type: string}}
              - {name: X-Api, in: header, required: true, schema: {type: string, enum: ["2.0"]}}
              - {name: view, in: query, required: true, schema: {type: string, enum: [a&b]}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          post:
            operationId: changePart
            tags: [parts]
            parameters:
              - {name: thing-id, in: path, required: true, schema: {type: string}}
              - {name: dry, in: query, required: true, schema: {type: string}}
              - {name: X-Trace, in: header, required: true, schema: {type: string}}
            requestBody: {$ref: "#/components/requestBodies/Change"}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          patch:
            operationId: touchPart
            tags: [parts]
            parameters:
              - {name: thing-id, in: path, required: true, schema: {type: string}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
        /things:
          get:
            operationId: listThings
            tags: [things]
            summary: List things.
            description: Things come in no order.
            x-document: {file: things.txt, section: List of things}
            x-parameter-facts:
              color: {description: The color of all of them.}
            parameters:
              - {name: X-Trace, in: header, required: true, schema: {type: string}}
              - name: page
                in: query
                description: Page number. Counted from 1.
                schema: {type: integer, default: 1}
              - {name: color, in: query, schema: {$ref: "#/components/schemas/Color"}}
              - {name: mood, in: query, schema: {$ref: "#/components/schemas/Mood"}}
              - {name: kind, in: query, required: true, schema: {type: string, enum: [all]}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          delete:
            operationId: deleteThings
            tags: [things]
            parameters:
              - name: name
                in: query
                required: true
                schema: {type: array, items: {type: string}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          post:
            operationId: makeThing
            tags: [things]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    description: A thing to make.
                    required: [Action, a, b, c, d, e, f]
                    properties:
                      Action: {type: string, enum: [Make "it"]}
                      a: {type: string}
                      b: {type: integer}
                      c: {$ref: "#/components/schemas/Color"}
                      d: {type: array, items: {type: string}}
                      e: {$ref: "#/components/schemas/Mood"}
                      f: {type: string, format: password}
                      g: {type: array, items: {$ref: "#/components/schemas/Color"}}
                      h: {type: integer}
                      login: {type: string, x-supplied-by: adapter}
            responses: {"200": {$ref: "#/components/responses/Done"}}
        /things/action:
          delete:
            operationId: dropThing
            tags: [things]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [name, tag]
                    properties:
                      name: {type: string}
                      tag: {type: array, items: {type: string}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          post:
            operationId: nameThing
            tags: [things]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [Action, name]
                    properties:
                      Action: {type: string, enum: [Name]}
                      name: {type: string}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          put:
            operationId: resetThings
            tags: [things]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [Action]
                    properties:
                      Action: {type: string, enum: [Reset]}
            responses: {"200": {$ref: "#/components/responses/Done"}}
        /tags:
          post:
            operationId: tagThing
            tags: [things]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string}
                      tag: {type: array, items: {type: string}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
        /find:
          post:
            operationId: findThing
            tags: [things]
            x-conditions: [{exactly-one-of: [name, color]}]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: {type: object, properties: {name: {type: string}, color: {type: string}}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
          get:
            operationId: matchThings
            tags: [things]
            parameters:
              - {name: a, in: query, required: true, schema: {type: string}}
              - {name: b, in: query, required: true, schema: {type: string}}
              - {name: c, in: query, required: true, schema: {type: string}}
              - {name: d, in: query, required: true, schema: {type: string}}
              - {name: e, in: query, required: true, schema: {type: integer}}
            responses: {"200": {$ref: "#/components/responses/Done"}}
      components:
        requestBodies:
          Change:
            content:
              application/x-www-form-urlencoded:
                schema: {$ref: "#/components/schemas/Change"}
        responses:
          Done:
            description: Done
            content: {application/json: {schema: {$ref: "#/components/schemas/Done"}}}
        schemas:
          Change:
            type: object
            properties:
              note: {type: string, nullable: true}
              key: {type: string, format: password}
          Color:
            type: string
            enum: [RED, light blue]
          Mood:
            type: string
            x-extensible-enum: [good, bad]
          Done: {type: object, properties: {result: {type: string}}}
      """),

  /** Names that Java or the generated code has for itself. */
  NAMES(
      """
      x-java-names: {"tag[]": tags, tag: label}
      paths:
        /import:
          get:
            operationId: get-all.things
            tags: [all things]
            parameters:
              - {name: class, in: query, schema: {type: string}}
              - {name: json, in: query, schema: {type: string}}
              - {name: query, in: query, schema: {type: string}}
              - {name: builder, in: query, schema: {type: string}}
              - {name: value, in: query, schema: {type: string}}
              - {name: build, in: query, schema: {type: string}}
              - {name: required, in: query, schema: {type: string}}
              - {name: other, in: query, schema: {type: string}}
            responses: {"200": {$ref: "#/components/responses/All"}}
          post:
            operationId: doIt
            tags: [all things]
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [a, b, c, d, e]
                    properties:
                      form: {type: string}
                      builder: {type: array, items: {type: string}}
                      request: {type: string}
                      value: {type: array, items: {type: string}}
                      required: {type: string}
                      name: {type: string}
                      a: {type: string}
                      b: {type: string}
                      c: {type: string}
                      d: {type: string}
                      e: {type: string}
            responses: {"200": {$ref: "#/components/responses/All"}}
      components:
        responses:
          All:
            description: All
            content: {application/json: {schema: {$ref: "#/components/schemas/all.the-things"}}}
        schemas:
          all.the-things:
            type: object
            required: [json, class]
            properties:
              json: {type: string}
              moshi: {$ref: "#/components/schemas/part"}
              reader: {type: array, items: {$ref: "#/components/schemas/color"}}
              writer: {type: string}
              element: {type: array, items: {$ref: "#/components/schemas/part"}}
              answer: {type: string}
              class: {type: string}
              record: {type: string}
              yield: {type: string}
              var: {type: string}
              true: {type: string}
              String: {type: string}
              List: {type: string}
              Call: {type: string}
              Optional: {type: string}
              Wire: {type: string}
              Builder: {type: string}
              NAMES: {type: string}
              hashCode: {type: string}
              wait: {type: string}
              created-at: {type: string}
              Host.Id: {type: string}
              URL: {type: string}
              IPAddress: {type: string}
              tag: {type: string}
              that: {type: string}
          part:
            type: object
            properties:
              tag: {type: array, items: {type: string}}
              this: {type: string}
          color:
            type: string
            x-extensible-enum: [value, that, class, light.blue, "1Y"]
      """),

  /** Schemas that are named like types of Java, which the generated code does not need. */
  JAVA_TYPES(
      """
      paths:
        /record:
          get:
            operationId: getRecord
            tags: [records]
            parameters:
              - {name: type, in: query, schema: {$ref: "#/components/schemas/Enum"}}
            responses:
              "200":
                description: Record
                content: {application/json: {schema: {$ref: "#/components/schemas/Record"}}}
      components:
        schemas:
          Record:
            type: object
            required: [process]
            properties:
              process: {$ref: "#/components/schemas/Process"}
              module: {type: array, items: {$ref: "#/components/schemas/Module"}}
              number: {$ref: "#/components/schemas/Number"}
              error: {$ref: "#/components/schemas/Error"}
              thread: {$ref: "#/components/schemas/Thread"}
              long: {$ref: "#/components/schemas/Long"}
              void: {$ref: "#/components/schemas/Void"}
              iterable: {$ref: "#/components/schemas/Iterable"}
              exception: {$ref: "#/components/schemas/Exception"}
              throwable: {$ref: "#/components/schemas/Throwable"}
              nullPointerException: {$ref: "#/components/schemas/NullPointerException"}
              date: {type: string, x-format: yyyymmdd}
              price: {type: string, x-format: decimal}
          Process: {type: object, required: [a], properties: {a: {type: integer}}}
          Module: {type: object, properties: {a: {type: string}}}
          Number: {type: string, x-extensible-enum: [a]}
          Error: {type: string, x-extensible-enum: [a]}
          Thread: {type: string, x-extensible-enum: [a]}
          Long: {type: string, x-extensible-enum: [a]}
          Void: {type: string, x-extensible-enum: [a]}
          Iterable: {type: string, x-extensible-enum: [a]}
          Exception: {type: string, x-extensible-enum: [a]}
          Throwable: {type: string, x-extensible-enum: [a]}
          NullPointerException: {type: string, x-extensible-enum: [a]}
          Enum: {type: string, enum: [a]}
      """),

  /** Texts and values with everything that means something in Java, Javadoc or HTML. */
  TEXTS(
      """
      x-java-names: {'quo"te\\': quote}
      tags:
        - {name: texts, description: 'Ends /* here */ <b>not</b> & "so" {@link Foo} \\user \\u0041'}
      paths:
        '/texts/quo"te':
          post:
            operationId: sendText
            tags: [texts]
            summary: "@Deprecated is the first word of this"
            description: |
              A first paragraph with `code`, `co*/de`, `{co}de` and `back\\slash`.

              - A second one { with a brace, an address like a@example.com, and a > b.
              @return what a line may begin with; this word is so long that the line breaks ahead of
              @param
            parameters:
              - name: 'quo"te\\'
                in: header
                required: true
                description: ''
                schema: {type: string}
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [constant]
                    properties:
                      constant: {type: string, enum: ['say "\\u0041"']}
                      'a"b\\n': {type: string, description: 'One. Two \\u. */ Three <x> @since'}
            responses: {"200": {$ref: "#/components/responses/Text"}}
      components:
        responses:
          Text:
            description: Text
            content: {application/json: {schema: {$ref: "#/components/schemas/Text"}}}
        schemas:
          Text:
            type: object
            description: "  "
            properties:
              'a"b\\n': {$ref: "#/components/schemas/Values"}
              long:
                type: string
                description: >-
                  Das ist keine Abkürzung, sondern
                  Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.
          Values:
            type: string
            description: "*/ class Evil {} /* `*/`"
            x-extensible-enum: ['"', '\\', 'a "quoted" \\u0041', "tab\\tnew\\nline"]
            x-enum-varnames: [QUOTE, BACKSLASH, BOTH, BLANKS]
            x-enum-descriptions: ['*/ "', '\\', '\\u', '@param']
      """),

  /** Numbers alone: no text is ever read. */
  NUMBERS(
      """
      paths:
        /count:
          post:
            operationId: count
            tags: [counts]
            responses:
              "200":
                description: Count
                content: {application/json: {schema: {$ref: "#/components/schemas/Count"}}}
      components:
        schemas:
          Count:
            type: object
            required: [total]
            properties: {total: {type: integer}}
      """),

  /** Nothing but an object that holds another of its kind: no value is ever written. */
  RECURSION(
      """
      paths:
        /node:
          get:
            operationId: getNode
            tags: [nodes]
            responses:
              "200":
                description: Node
                content: {application/json: {schema: {$ref: "#/components/schemas/Node"}}}
      components:
        schemas:
          Node: {type: object, properties: {next: {$ref: "#/components/schemas/Node"}}}
      """);

  private final String text;

  SmallSpec(String text) {
    this.text = text;
  }

  String yaml() {
    return "openapi: 3.0.3\ninfo: {title: %s API, version: '1'}\n%s".formatted(name(), text);
  }
}
