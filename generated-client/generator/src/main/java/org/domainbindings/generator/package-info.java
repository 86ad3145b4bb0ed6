/**
 * The client generator: from an OpenAPI 3.0 spec to the Java sources of one provider's client.
 *
 * <p>It is a plug-in of OpenAPI Generator, which reads the spec, runs the templates and writes the
 * files. In between, a spec takes one way through here:
 *
 * <ol>
 *   <li>{@code SpecReader} and the other readers turn it into a {@code Client}, or refuse it with a
 *       sentence that says where it asks for something that is not supported, and what to write
 *       instead;
 *   <li>{@code ClientWriter} and the classes named after files turn the {@code Client} into {@code
 *       SourceFile}s, which hold all that a template needs, down to the line breaks;
 *   <li>{@code DomainBindingsCodegen} hands each of them to its template.
 * </ol>
 *
 * <p>All decisions are made in Java; the templates only lay out.
 *
 * <h2>What becomes of a spec</h2>
 *
 * <ul>
 *   <li>A tag becomes an interface for Retrofit, an operation one of its methods. Its parameters
 *       are arguments if all of them are required and there are no more than four. Otherwise those
 *       of the form (or of the query, where there is no form) travel in one request object with a
 *       builder, and there is a short form with just the required ones where these can be enough.
 *   <li>An object that comes back becomes a record with a JSON adapter, which Moshi finds by its
 *       name. Lists are never null; what the spec does not require may be null.
 *   <li>An {@code enum} that we send becomes an enum. Where it has one value and is required, it is
 *       sent as a constant. What comes back may grow: an {@code x-extensible-enum} with a name
 *       becomes a type of its own, which keeps values that it does not know.
 *   <li>The {@code x-format}s {@code decimal} and {@code yyyymmdd} become {@code BigDecimal} and
 *       {@code LocalDate}; what has the format {@code password} stays out of {@code toString()}.
 * </ul>
 *
 * <h2>The extensions that it reads</h2>
 *
 * <dl>
 *   <dt>{@code x-supplied-by} (parameter, schema)
 *   <dd>An adapter supplies it: it has no place in the Java.
 *   <dt>{@code x-java-names} (root)
 *   <dd>Names in Java by names on the wire; {@code name[]} stands for a list of that name.
 *   <dt>{@code x-extensible-enum}, {@code x-enum-varnames}, {@code x-enum-descriptions} (schema)
 *   <dd>The known values of an open set; the names and meanings of the values of any set.
 *   <dt>{@code x-format} (schema of an answer)
 *   <dd>What a text is made of.
 *   <dt>{@code x-conditions} (operation)
 *   <dd>What is required depends on other parameters: there is no short form.
 *   <dt>{@code x-parameter-facts} (operation), {@code x-property-facts} (schema)
 *   <dd>What is to be said about one use of a shared schema; its {@code description} is read.
 *   <dt>{@code x-document} (operation), {@code x-returned-for} (property)
 *   <dd>Go into the Javadoc.
 * </dl>
 *
 * <h2>To change what comes out</h2>
 *
 * <p>Change a template or a class here and run Maven from the root: the clients are generated anew
 * whenever a spec, this module or a pom has changed. The tests generate small specs and the real
 * ones, compile the result and use it.
 */
@NullMarked
package org.domainbindings.generator;

import org.jspecify.annotations.NullMarked;
