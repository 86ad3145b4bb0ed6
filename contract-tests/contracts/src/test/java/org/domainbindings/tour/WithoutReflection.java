package org.domainbindings.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Proxy;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An agent that, like a native image, prevents reflection on our classes, except those in the
 * reachability metadata of the clients.
 */
final class WithoutReflection implements ClassFileTransformer {

  /** The methods of {@link Class} that find members. */
  private static final Pattern REFLECTION =
      Pattern.compile("get(Declared)?(Constructor|Field|Method)s?|getRecordComponents");

  /**
   * Reflection that a native image supports for an interface in the metadata: on its proxy, and on
   * the types in the signatures of its methods.
   */
  private static final Pattern FOUND_BY_IMAGE =
      Pattern.compile(
          "java\\.lang\\.reflect\\.Proxy\\$ProxyBuilder\\."
              + "|jdk\\.proxy\\d+\\..*\\.<clinit>"
              + "|sun\\.reflect\\.generics\\.");

  private static final String RULE = "org.domainbindings.reflection";

  private WithoutReflection() {}

  public static void premain(String arguments, Instrumentation jvm)
      throws IOException, UnmodifiableClassException {
    var allowed = namedInMetadata();
    allowed.add(Tour.class.getName()); // whose main method the launcher finds
    System.getProperties().put(RULE, new Rule(allowed));
    jvm.addTransformer(new WithoutReflection(), true);
    jvm.retransformClasses(Class.class, Proxy.class);
  }

  /** Without lambdas, as the JDK creates them by reflection, which would recurse. */
  private record Rule(Set<String> allowed) implements Consumer<Object> {

    @Override
    public void accept(Object reflected) {
      if (reflected instanceof Class<?>[] types) {
        for (var type : types) {
          accept(type);
        }
      } else if (reflected instanceof Class<?> type) {
        // A native image supports lambdas and the values of enums by itself.
        if (!type.isHidden() && !type.isEnum()) {
          accept(type.getName());
        }
      } else if (reflected instanceof String name) {
        if (name.startsWith("org.domainbindings.")
            && !allowed.contains(name)
            && !isFoundByImage()) {
          throw new IllegalStateException("Reflection on ".concat(name));
        }
      }
    }

    private static boolean isFoundByImage() {
      for (var frame : new Throwable().getStackTrace()) {
        var method = frame.getClassName() + "." + frame.getMethodName();
        if (FOUND_BY_IMAGE.matcher(method).lookingAt()) {
          return true;
        }
      }
      return false;
    }
  }

  private static Set<String> namedInMetadata() throws IOException {
    var names = new HashSet<String>();
    for (var client : new String[] {"alidns", "dnspod", "freenom", "sandbox"}) {
      var metadata =
          "/META-INF/native-image/org.domainbindings/%s-client/reachability-metadata.json"
              .formatted(client);
      try (var in = WithoutReflection.class.getResourceAsStream(metadata)) {
        Pattern.compile("\"(org\\.domainbindings\\.[^\"]+)\"")
            .matcher(new String(in.readAllBytes(), UTF_8))
            .results()
            .forEach(match -> names.add(match.group(1)));
      }
    }
    return names;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> type,
      @Nullable ProtectionDomain domain,
      byte[] code) {
    if (!name.equals("java/lang/Class") && !name.equals("java/lang/reflect/Proxy")) {
      return null;
    }
    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(code)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String method, String descriptor, String sig, String[] thrown) {
                var visitor = super.visitMethod(access, method, descriptor, sig, thrown);
                var argument = argument(method, descriptor);
                return argument < 0 ? visitor : new Asking(visitor, argument);
              }
            },
            0);
    return writer.toByteArray();
  }

  /** Returns the index of the argument that a method reflects on, or -1. */
  private static int argument(String method, String descriptor) {
    if (method.equals("forName")) {
      return descriptor.startsWith("(Ljava/lang/String;") ? 0 : -1;
    }
    if (method.equals("newProxyInstance")) {
      return 1;
    }
    return REFLECTION.matcher(method).matches() ? 0 : -1;
  }

  /** Calls the check at the start of a method. */
  private static final class Asking extends MethodVisitor {

    private final int argument;

    Asking(MethodVisitor method, int argument) {
      super(Opcodes.ASM9, method);
      this.argument = argument;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      call(Opcodes.INVOKESTATIC, "java/lang/System", "getProperties", "()Ljava/util/Properties;");
      visitLdcInsn(RULE);
      call(
          Opcodes.INVOKEVIRTUAL,
          "java/util/Properties",
          "get",
          "(Ljava/lang/Object;)Ljava/lang/Object;");
      visitTypeInsn(Opcodes.CHECKCAST, "java/util/function/Consumer");
      visitVarInsn(Opcodes.ALOAD, argument);
      call(
          Opcodes.INVOKEINTERFACE,
          "java/util/function/Consumer",
          "accept",
          "(Ljava/lang/Object;)V");
    }

    private void call(int kind, String type, String method, String descriptor) {
      visitMethodInsn(kind, type, method, descriptor, kind == Opcodes.INVOKEINTERFACE);
    }
  }
}
