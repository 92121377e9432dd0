package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How much of what can be changed in core its tests notice. Run by {@code mvn -Pmutation}, after core was changed. */
class MutationScoreIT {
    private static final int LEAST_PERCENT = 85;

    private static final class Score {
        int places;
        int noticed;

        int percent() {
            return 100 * noticed / places;
        }

        List<Integer> figures() {
            return List.of(places, percent());
        }

        /** A line of code more, or a test that came to no end in time, need not change the page. */
        boolean isNear(List<Integer> figures) {
            return figures.size() == 2
                    && Math.abs(figures.get(0) - places) <= places / 8
                    && Math.abs(figures.get(1) - percent()) <= 4;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "auth", "call", "flow", "paging"})
    void testsNoticeMostOfWhatIsChanged(String part) throws Exception {
        File report = new File("../core/target/mutation/" + part + "/mutations.xml");
        Assumptions.assumeTrue(report.exists(), "a quick run has no report on this part");
        SortedMap<String, Score> scores = scores(report);
        ReliabilityPage page = new ReliabilityPage("mutation " + part, List.of("package", "places", "noticed, %"));
        for (Map.Entry<String, Score> entry : scores.entrySet()) {
            Score score = entry.getValue();
            String cell = '`' + entry.getKey() + '`';
            List<Integer> committed =
                    page.committed(cell).stream().map(Integer::valueOf).toList();
            List<Object> row = new ArrayList<>(score.isNear(committed) ? committed : score.figures());
            row.add(0, cell);
            page.row(row);
        }
        assertThat(scores)
                .allSatisfy((name, score) ->
                        assertThat(score.percent()).as("%s, %% noticed", name).isGreaterThanOrEqualTo(LEAST_PERCENT));
        page.check();
    }

    private static SortedMap<String, Score> scores(File report) throws Exception {
        SortedMap<String, Score> scores = new TreeMap<>();
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report)
                .getElementsByTagName("mutation");
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            String type = mutation.getElementsByTagName("mutatedClass").item(0).getTextContent();
            Score score = scores.computeIfAbsent(type.substring(0, type.lastIndexOf('.')), name -> new Score());
            score.places++;
            if (mutation.getAttribute("detected").equals("true")) score.noticed++;
        }
        return scores;
    }
}
