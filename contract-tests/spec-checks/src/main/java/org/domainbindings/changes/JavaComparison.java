package org.domainbindings.changes;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.OverrideCompatibilityChange;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiField;
import japicmp.model.JApiHasChangeStatus;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import japicmp.model.JApiSemanticVersionLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes how two jars differ for code that uses them, by means of japicmp. */
final class JavaComparison {

  /** Callers never implement the generated interfaces, as Retrofit does. */
  private static final List<JApiCompatibilityChangeType> HARMLESS =
      List.of(
          JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE,
          JApiCompatibilityChangeType.METHOD_ABSTRACT_NOW_DEFAULT,
          JApiCompatibilityChangeType.METHOD_NEW_DEFAULT,
          JApiCompatibilityChangeType.METHOD_NEW_STATIC_ADDED_TO_INTERFACE,
          JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE,
          JApiCompatibilityChangeType.METHOD_DEFAULT_ADDED_IN_IMPLEMENTED_INTERFACE);

  private final List<JApiClass> classes;
  private final String packageName;
  private final Set<String> visible;
  private final List<JavaChange> changes = new ArrayList<>();

  private JavaComparison(List<JApiClass> classes) {
    this.classes = classes;
    this.packageName =
        classes.stream()
            .map(type -> type.getFullyQualifiedName().replaceFirst("[^.]*$", ""))
            .findFirst()
            .orElse("");
    this.visible =
        classes.stream().map(JApiClass::getFullyQualifiedName).collect(Collectors.toSet());
  }

  static List<JavaChange> between(byte[] before, byte[] after) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.setNoAnnotations(true);
    HARMLESS.forEach(
        type ->
            options.addOverrideCompatibilityChange(
                new OverrideCompatibilityChange(type, true, true, JApiSemanticVersionLevel.MINOR)));
    // The libraries are the same on both sides, so they are not compared.
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    JavaComparison comparison =
        new JavaComparison(
            new JarArchiveComparator(options)
                .compare(
                    new JApiCmpArchive(before, "before.jar", "1"),
                    new JApiCmpArchive(after, "after.jar", "2")));
    comparison.classes.forEach(comparison::compare);
    return comparison.changes.stream().sorted(Comparator.comparing(JavaChange::severity)).toList();
  }

  private void compare(JApiClass type) {
    String name = shortName(type.getFullyQualifiedName());
    switch (type.getChangeStatus()) {
      case NEW -> addType(type, true, name, "is new", "");
      case REMOVED -> addType(type, false, name, "is gone", "use another type");
      case MODIFIED -> compareMembers(type, name);
      default -> {}
    }
  }

  /** A nested type is not reported if its outer type was added or removed. */
  private void addType(
      JApiClass type, boolean compatible, String name, String sentence, String advice) {
    String full = type.getFullyQualifiedName();
    int nested = full.lastIndexOf('$');
    boolean told =
        nested > 0
            && classes.stream()
                .filter(outer -> outer.getFullyQualifiedName().equals(full.substring(0, nested)))
                .anyMatch(outer -> outer.getChangeStatus() == type.getChangeStatus());
    if (!told) {
      add(compatible, name, sentence, advice);
    }
  }

  private void compareMembers(JApiClass type, String name) {
    int before = changes.size();
    for (JApiMethod method : type.getMethods()) {
      compare(method, method, type, name + "." + method.getName());
    }
    type.getConstructors().forEach(made -> compare(made, made, type, "new " + name));
    type.getFields().forEach(field -> compare(field, name));
    boolean compatible = type.isBinaryCompatible() && type.isSourceCompatible();
    boolean told =
        changes.subList(before, changes.size()).stream()
            .anyMatch(change -> change.severity() == Severity.BREAKING);
    if (!compatible && !told) {
      String how =
          type.getCompatibilityChanges().stream()
              .map(change -> words(change.getType().name()))
              .distinct()
              .collect(Collectors.joining(", "));
      add(false, name, "has changed: " + how, "see how it is declared now");
    }
  }

  private void compare(
      JApiBehavior behavior, JApiHasChangeStatus status, JApiClass type, String name) {
    if (!isVisible(behavior)) {
      return;
    }
    String signature = name + parameters(behavior);
    boolean compatible = behavior.isBinaryCompatible() && behavior.isSourceCompatible();
    if (status.getChangeStatus() == JApiChangeStatus.NEW) {
      add(compatible, signature, "is new", "");
    } else if (status.getChangeStatus() == JApiChangeStatus.REMOVED) {
      add(false, signature, "is gone", instead(behavior, type, name));
    } else if (!compatible) {
      add(false, signature, "has changed" + how(behavior), "adapt the calls, and recompile");
    }
  }

  /**
   * Whether all types in the signature are visible: some methods are internal to the generated
   * code.
   */
  private boolean isVisible(JApiBehavior behavior) {
    return behavior.getParameters().stream()
        .map(JApiParameter::getType)
        .filter(type -> type.startsWith(packageName))
        .allMatch(visible::contains);
  }

  private static String how(JApiBehavior behavior) {
    if (behavior instanceof JApiMethod method
        && method.getReturnType().getChangeStatus() == JApiChangeStatus.MODIFIED) {
      return ": it returns %s now, %s before"
          .formatted(
              shortName(method.getReturnType().getNewReturnType()),
              shortName(method.getReturnType().getOldReturnType()));
    }
    return ": "
        + behavior.getCompatibilityChanges().stream()
            .map(change -> words(change.getType().name()))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private String instead(JApiBehavior behavior, JApiClass type, String name) {
    String others =
        type.getMethods().stream()
            .filter(other -> other.getName().equals(behavior.getName()))
            .filter(other -> other.getChangeStatus() != JApiChangeStatus.REMOVED)
            .filter(this::isVisible)
            .map(other -> name + parameters(other))
            .collect(Collectors.joining(" or "));
    return others.isEmpty() ? "do without it" : "call " + others;
  }

  private void compare(JApiField field, String type) {
    String name = type + "." + field.getName();
    if (field.getChangeStatus() == JApiChangeStatus.NEW) {
      add(true, name, "is new", "");
    } else if (field.getChangeStatus() == JApiChangeStatus.REMOVED) {
      add(false, name, "is gone", "if the value is still needed, write %s.of(…)".formatted(type));
    } else if (!field.isBinaryCompatible() || !field.isSourceCompatible()) {
      add(false, name, "has another type", "adapt the code that uses it");
    }
  }

  private void add(boolean compatible, String member, String sentence, String advice) {
    changes.add(
        new JavaChange(
            compatible ? Severity.COMPATIBLE : Severity.BREAKING, member, sentence, advice));
  }

  private static String parameters(JApiBehavior behavior) {
    return behavior.getParameters().stream()
        .map(JApiParameter::getType)
        .map(JavaComparison::shortName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
