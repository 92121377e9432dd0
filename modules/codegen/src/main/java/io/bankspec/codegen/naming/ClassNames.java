package io.bankspec.codegen.naming;

import java.util.stream.Stream;

/** The class names of one client: models, APIs and all that stands beside them share them. */
public final class ClassNames {
    /** Every Java file sees these, those of a program too that imports all models. Those of Java 17, on whatever Java this runs. */
    static final String[] JAVA_LANG = """
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException
            AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class
            ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue
            CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum
            EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float FunctionalInterface
            IllegalAccessError IllegalAccessException IllegalArgumentException IllegalCallerException
            IllegalMonitorStateException IllegalStateException IllegalThreadStateException
            IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError
            InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException
            LinkageError Long Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError
            NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
            NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle
            Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
            SafeVarargs SecurityException SecurityManager Short StackOverflowError StackTraceElement StackWalker
            StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings System
            Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError
            UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError
            VirtualMachineError Void
            """.strip().split("\\s+");

    /** Constants of generated classes, which hide a class of their name where both might be meant. */
    static final String[] CONSTANTS = {"FIELDS", "INSTANCE", "MEMBERS"};

    /** Templates use these unqualified where models are named too. */
    static final String[] TEMPLATES = """
            AbstractBuilder AbstractEnum AbstractEnumAdapter AbstractModel AbstractModelAdapter
            AbstractModelBuilder AbstractObject AbstractUnion AbstractUnionAdapter Adapter Adapters
            AdditionalProperties ApiCall ApiException ApiRuntime Arrays BigDecimal Body Builder DELETE FieldStyle FlowBuilder GET HEAD HTTP
            Header Headers IOException Instant Json JsonAdapter JsonReader JsonToken JsonWriter Known LazyMembers
            LinkedHashMap List LocalDate LocalDateTime Map MfaFailedException MfaFlow MfaPrompt MfaStep ModelFields Multipart MultipartBody
            Nullable OPTIONS OffsetDateTime Operation OperationInfo OperationSpec OperationTable Optional PATCH
            POST PUT Paged PagedCall Part Path PathStyle Query RequestBody RequestEditor RequestParams ResponseBody Scalars
            Schema Set Streaming Tag Tolerant TypeAdapter UnionMember
            """.strip().split("\\s+");

    private static final String[] RESERVED =
            Stream.of(JAVA_LANG, TEMPLATES, CONSTANTS).flatMap(Stream::of).toArray(String[]::new);

    private final Names.Scope scope = new Names.Scope(RESERVED);
    private final String prefix;

    /**
     * @param prefix what all names begin with
     * @param others names that no model, API or params class may have either
     */
    public ClassNames(String prefix, String... others) {
        this.prefix = prefix;
        for (String name : others) scope.unique(name);
    }

    /** The class of a schema. */
    public String model(String component) {
        String wanted = prefix + Names.type(component);
        String name = scope.unique(wanted);
        // A reserved name gets a word, not a number, so that it can be read.
        return !name.equals(wanted) && isReserved(wanted) ? scope.unique(wanted + "Model") : name;
    }

    private static boolean isReserved(String name) {
        return Stream.of(RESERVED).anyMatch(name::equalsIgnoreCase);
    }

    public String withoutPrefix(String className) {
        return className.substring(prefix.length());
    }

    /** A class beside the models: the wanted name, or the other where that is taken. */
    public String reserve(String wanted, String otherwise) {
        String name = scope.unique(prefix + wanted);
        return name.equals(prefix + wanted) ? name : scope.unique(prefix + otherwise);
    }
}
