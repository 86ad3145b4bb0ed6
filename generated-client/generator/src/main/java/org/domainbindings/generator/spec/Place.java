package org.domainbindings.generator.spec;

/**
 * Where something stands in a spec.
 *
 * @param file the name of the file
 * @param line the line, counted from 1; 0 if it is not known
 * @param pointer the JSON pointer within the file, such as {@code #/paths/~1zones/get}
 */
public record Place(String file, int line, String pointer) {

  Place below(String name) {
    return new Place(file, line, pointer + "/" + escape(name));
  }

  Place at(int newLine) {
    return new Place(file, newLine, pointer);
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  @Override
  public String toString() {
    return line == 0 ? file + " " + pointer : file + ":" + line + " " + pointer;
  }
}
