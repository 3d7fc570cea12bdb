package io.zhuxue.cluster;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.run.ProvincePackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command line that asks for a province to be decided.
 *
 * @param input the package's folder
 * @param options what is asked
 * @param out the results folder
 */
record ClusterArguments(Path input, ClusterOptions options, Path out) {

    private static final String USAGE = "PACKAGE TERM OUT [PARTS] [--policy DIR] [--decisions FILE] [--key-file FILE]";
    private static final List<String> OPTIONS = List.of("--policy", "--decisions", "--key-file");
    private static final int LEAST = 3;

    /**
     * Reads the words.
     *
     * @throws Refusal when they are not those of the usage, or the package is not there
     */
    static ClusterArguments parse(String... words) {
        List<String> places = new ArrayList<>();
        List<Optional<Path>> given = new ArrayList<>(List.of(Optional.empty(), Optional.empty(), Optional.empty()));
        for (int at = 0; at < words.length; at++) {
            int option = OPTIONS.indexOf(words[at]);
            if (option < 0) {
                places.add(words[at]);
            } else if (at + 1 < words.length) {
                at++;
                given.set(option, Optional.of(Path.of(words[at])));
            } else {
                throw refusal(words[at]);
            }
        }
        if (places.size() < LEAST || places.size() > LEAST + 1) {
            throw refusal(String.join(" ", places));
        }
        Path input = Path.of(places.get(0));
        Term term = Term.parse(places.get(1)).value().orElseThrow(() -> refusal(places.get(1)));
        List<Path> policies = new ArrayList<>();
        ProvincePackage.open(input).policy().ifPresent(policies::add);
        given.get(0).ifPresent(policies::add);
        ClusterOptions usual = ClusterOptions.of(term);
        int parts = places.size() > LEAST ? number(places.get(LEAST)) : usual.parts();
        return new ClusterArguments(
                input, new ClusterOptions(term, policies, given.get(1), given.get(2), parts), Path.of(places.get(2)));
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw refusal(text);
        }
        return Integer.parseInt(text);
    }

    private static Refusal refusal(String words) {
        return new Refusal(FlowMessage.UNKNOWN_CHOICE.with(words, USAGE));
    }
}
