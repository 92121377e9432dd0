package io.bankspec.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A Markdown file as HTML, with links to what the site makes of what they name. */
final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    /** What is no comment is text, whatever it looks like. */
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:.*|#.*");

    private final Node document;
    private final Places places;
    private final List<Path> files = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Markdown(String text, Places places) {
        this.document = PARSER.parse(text);
        this.places = places;
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                if (block.getLiteral().startsWith("<!--")) block.unlink();
            }

            @Override
            public void visit(Heading heading) {
                headings.add(TEXT.render(heading).strip());
                visitChildren(heading);
            }

            @Override
            public void visit(CustomNode node) {
                boolean isFirst = node instanceof TableCell && node.getPrevious() == null;
                if (isFirst && node.getFirstChild() instanceof Code code) names.add(code.getLiteral());
                visitChildren(node);
            }

            @Override
            public void visit(Link link) {
                if (!ADDRESS.matcher(link.getDestination()).matches()) link.setDestination(way(link.getDestination()));
                visitChildren(link);
            }
        });
    }

    private String way(String link) {
        int hash = link.indexOf('#');
        Path named = places.named(hash < 0 ? link : link.substring(0, hash));
        if (!places.exists(named)) throw new IllegalArgumentException(link + " leads nowhere");
        if (!Places.isPage(named)) files.add(named);
        return places.way(named) + (hash < 0 ? "" : link.substring(hash));
    }

    /** Files that it links to and that are no pages themselves, seen from the project. */
    List<Path> files() {
        return files;
    }

    String title() {
        return headings.get(0);
    }

    List<String> headings() {
        return headings;
    }

    /** What rows of tables begin with, where that is code. */
    List<String> names() {
        return names;
    }

    String html() {
        return HTML.render(document);
    }
}
