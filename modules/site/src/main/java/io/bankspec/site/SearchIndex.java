package io.bankspec.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.heading.anchor.IdGenerator;

/** What the box at the top finds: the headings of all pages, and what models have. */
final class SearchIndex {
    private final List<List<String>> entries = new ArrayList<>();

    void add(Path place, Markdown page) {
        IdGenerator ids = IdGenerator.builder().build();
        for (String heading : page.headings()) {
            boolean isTitle = heading.equals(page.title());
            add(heading, isTitle ? "" : page.title(), place + "#" + ids.generateId(heading));
        }
        if (place.getParent() != null && place.getParent().endsWith("models"))
            for (String name : page.names()) add(name, page.title(), place.toString());
    }

    void add(Path place, Reference spec) {
        add(spec.title(), "the document", place.toString());
    }

    private void add(String text, String context, String place) {
        entries.add(List.of(text, context, place.replace('\\', '/')));
    }

    String script() throws JsonProcessingException {
        return "const index = " + new ObjectMapper().writeValueAsString(entries) + ";\n";
    }
}
