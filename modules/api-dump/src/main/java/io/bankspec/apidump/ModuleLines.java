package io.bankspec.apidump;

import java.util.List;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ModuleExportNode;
import org.objectweb.asm.tree.ModuleNode;
import org.objectweb.asm.tree.ModuleRequireNode;

/** What a module descriptor promises: packages, and modules that come with it. */
final class ModuleLines {
    private ModuleLines() {}

    static List<String> of(ModuleNode module) {
        TreeSet<String> lines = new TreeSet<>();
        if (module.exports != null)
            for (ModuleExportNode export : module.exports)
                if (Visibility.isToAll(export)) lines.add("exports " + Names.full(export.packaze));
        if (module.requires != null)
            for (ModuleRequireNode required : module.requires)
                if ((required.access & Opcodes.ACC_TRANSITIVE) != 0)
                    lines.add("requires transitive " + required.module);
        return List.copyOf(lines);
    }
}
