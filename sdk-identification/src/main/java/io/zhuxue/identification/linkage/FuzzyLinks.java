package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.linkage.Link.Method;
import io.zhuxue.identification.linkage.Link.Status;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.NameMatch;
import io.zhuxue.identification.register.RegisterIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links that rest on evidence short of an ID, weighed for everybody at once. */
final class FuzzyLinks {

    private static final int ROUNDS = 12;

    private final LinkageConfig config;
    private final RosterTable roster;
    private final EvidenceTable evidence;
    private final Comparison comparison;
    private final Model model = new Model();
    private final Map<Long, List<Found>> byStudent = new HashMap<>();

    /** A link and the pair behind it. */
    private record Found(Link link, int row, int student, int levels) {}

    FuzzyLinks(LinkageConfig config, NameBook book, RosterTable roster, EvidenceTable evidence, RegisterIndex index) {
        this.config = config;
        this.roster = roster;
        this.evidence = evidence;
        this.comparison = new Comparison(book, roster, evidence, new Frequencies(book, roster));
        Population loose = Population.loose(book, roster, evidence, comparison);
        Population withoutId = Population.withoutId(book, roster, evidence, comparison, index::citizen);
        loose.compare(comparison);
        withoutId.compare(comparison);
        for (int round = 0; round < ROUNDS; round++) {
            learn(loose);
            learn(withoutId);
            model.learn();
        }
        List<Found> found = new ArrayList<>();
        loose.weigh(model, roster, evidence, (row, student, levels, p) -> take(row, student, levels, p, found));
        withoutId.weigh(model, roster, evidence, (row, student, levels, p) -> take(row, student, levels, p, found));
        settle(found);
    }

    private void learn(Population population) {
        double[] sum = {0};
        population.weigh(model, roster, evidence, (row, student, levels, likelihood) -> {
            model.observe(levels, likelihood);
            sum[0] += likelihood;
        });
        population.learn(sum[0]);
    }

    private void take(int row, int student, int levels, double likelihood, List<Found> found) {
        SpecialGroup group = evidence.group(row);
        // Four decimals, rounded down: a score of 1 is for IDs alone.
        double score = Math.floor(likelihood * 10_000) / 10_000;
        if (score < config.reviewFrom() || roster.linkedIn(student, group.ordinal())) {
            return;
        }
        boolean plain = Comparison.name(levels) == NameMatch.Kind.EXACT
                && Comparison.birth(levels) == Comparison.Birth.SAME
                && Comparison.place(levels) == Comparison.Place.COUNTY;
        Status status = score >= config.linkFrom() ? Status.LINKED : Status.REVIEW;
        found.add(new Found(
                new Link(group, evidence.fileRow(row), plain ? Method.NAME_BIRTH : Method.FUZZY, score, status),
                row,
                student,
                levels));
    }

    /** One student is one person of one household in a register: the likeliest row keeps its status. */
    private void settle(List<Found> found) {
        found.sort(Comparator.comparingInt(Found::student)
                .thenComparing(f -> f.link().group())
                .thenComparing(f -> -f.link().score())
                .thenComparing(f -> f.link().registerRow()));
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            Found before = i == 0 ? null : found.get(i - 1);
            boolean second = before != null
                    && before.student() == each.student()
                    && before.link().group() == each.link().group();
            Found kept = second ? doubted(each) : each;
            found.set(i, kept);
            byStudent
                    .computeIfAbsent(roster.row(each.student()), row -> new ArrayList<>(1))
                    .add(kept);
        }
    }

    private static Found doubted(Found found) {
        Link link = found.link();
        return new Found(
                new Link(link.group(), link.registerRow(), link.method(), link.score(), Status.REVIEW),
                found.row(),
                found.student(),
                found.levels());
    }

    /** Adds the links of a student. */
    void add(long studentRow, List<Link> links) {
        for (Found found : byStudent.getOrDefault(studentRow, List.of())) {
            links.add(found.link());
        }
    }

    /** What a link rests on, field by field; empty when the link is not one of these. */
    Optional<List<Explanation.Finding>> findings(long studentRow, Link link) {
        for (Found found : byStudent.getOrDefault(studentRow, List.of())) {
            if (found.link().equals(link)) {
                return Optional.of(findings(found));
            }
        }
        return Optional.empty();
    }

    private List<Explanation.Finding> findings(Found found) {
        int levels = found.levels();
        NameMatch match = comparison.names(found.row(), found.student());
        double[] chances = comparison.chances(levels, match, found.row(), found.student());
        String[] findings = {
            Comparison.name(levels).chineseName(),
            Comparison.birth(levels).chineseName,
            Comparison.place(levels).chineseName,
            switch (Comparison.id(levels)) {
                case MISSING -> "名册无可比的证件号码";
                case ONE_SLIP -> "证件号码仅一处笔误（错一位、两位颠倒、多或少一位）";
                case TWO_SLIPS -> "证件号码有两位不同";
                case FAR -> "证件号码不同";
            },
            Comparison.gender(levels).chineseName,
            Comparison.home(levels) ? "监护人在同一户" : "未见监护人在同一户"
        };
        List<Explanation.Finding> all = new ArrayList<>();
        for (int field = 0; field < Model.FIELDS; field++) {
            double bits = Math.log(model.agreement(field, levels) / chances[field]) / Math.log(2);
            all.add(new Explanation.Finding(
                    Explanation.Field.values()[field], findings[field], Math.round(bits * 10) / 10.0));
        }
        return all;
    }
}
