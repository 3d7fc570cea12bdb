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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/** The links that rest on evidence short of an ID, weighed for everybody at once. */
final class FuzzyLinks {

    private static final int ROUNDS = 12;

    private final LinkageConfig config;
    private final SettledRows settled;
    private final RosterTable roster;
    private final EvidenceTable evidence;
    private final Comparison comparison;
    private final Model model;
    private final Learned learned;
    private final Map<Long, List<Found>> byStudent = new HashMap<>();
    private final Set<Map.Entry<SpecialGroup, Long>> taken = new HashSet<>();

    /** A link and the pair behind it. */
    private record Found(Link link, int row, int student, int levels) {}

    /**
     * What weighing learned from everybody, to weigh what comes later.
     *
     * @param looseShare the share of rows without a right ID that are students
     * @param withoutIdShare the share of rows with an ID nobody has that are students without one
     * @param studentsWithoutId how many students have no ID
     */
    record Learned(
            Model model, Frequencies frequencies, double looseShare, double withoutIdShare, int studentsWithoutId) {}

    FuzzyLinks(
            LinkageConfig config,
            NameBook book,
            RosterTable roster,
            EvidenceTable evidence,
            RegisterIndex index,
            SettledRows settled) {
        this.config = config;
        this.settled = settled;
        this.roster = roster;
        this.evidence = evidence;
        this.model = new Model();
        Frequencies frequencies = new Frequencies(book, roster);
        this.comparison = new Comparison(book, roster, evidence, frequencies);
        Population loose = Population.loose(book, roster, evidence, comparison);
        Population withoutId = Population.withoutId(book, roster, evidence, comparison, index::citizen);
        loose.compare(comparison);
        withoutId.compare(comparison);
        for (int round = 0; round < ROUNDS; round++) {
            learn(loose);
            learn(withoutId);
            model.learn();
        }
        this.learned = new Learned(model, frequencies, loose.share(), withoutId.share(), withoutId.students());
        List<Found> found = new ArrayList<>();
        loose.weigh(model, roster, evidence, (row, student, levels, p) -> take(row, student, levels, p, found));
        withoutId.weigh(model, roster, evidence, (row, student, levels, p) -> take(row, student, levels, p, found));
        settle(found);
    }

    /** Weighs pairs by what was learned before. */
    FuzzyLinks(
            LinkageConfig config,
            Learned learned,
            RosterTable roster,
            EvidenceTable evidence,
            Comparison comparison,
            List<Population> populations,
            SettledRows settled) {
        this.config = config;
        this.settled = settled;
        this.roster = roster;
        this.evidence = evidence;
        this.comparison = comparison;
        this.model = learned.model();
        this.learned = learned;
        List<Found> found = new ArrayList<>();
        for (Population each : populations) {
            each.compare(comparison);
            each.weigh(model, roster, evidence, (row, student, levels, p) -> take(row, student, levels, p, found));
        }
        settle(found);
    }

    Learned learned() {
        return learned;
    }

    /** Gives every link with the student's row. */
    void forEach(ObjLongConsumer<Link> taker) {
        byStudent.forEach((row, found) -> found.forEach(each -> taker.accept(each.link(), row)));
    }

    /** True when evidence links a student in a group. */
    boolean linkedIn(long studentRow, SpecialGroup group) {
        return byStudent.getOrDefault(studentRow, List.of()).stream()
                .anyMatch(each -> each.link().group() == group && each.link().status() == Status.LINKED);
    }

    /** True when evidence links somebody to a row. */
    boolean taken(SpecialGroup group, long registerRow) {
        return taken.contains(Map.entry(group, registerRow));
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
        long studentRow = roster.row(student);
        if (settled.bars(studentRow, group, evidence.fileRow(row))) {
            return;
        }
        boolean plain = Comparison.name(levels) == NameMatch.Kind.EXACT
                && Comparison.birth(levels) == Comparison.Birth.SAME
                && Comparison.place(levels) == Comparison.Place.COUNTY;
        boolean sure = score >= config.linkFrom() || settled.confirms(studentRow, group, evidence.fileRow(row));
        Status status = sure ? Status.LINKED : Status.REVIEW;
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
            boolean doubtful = second
                    && !settled.confirms(
                            roster.row(each.student()),
                            each.link().group(),
                            each.link().registerRow());
            Found kept = doubtful ? doubted(each) : each;
            found.set(i, kept);
            if (kept.link().status() == Status.LINKED) {
                taken.add(Map.entry(kept.link().group(), kept.link().registerRow()));
            }
            byStudent
                    .computeIfAbsent(roster.row(each.student()), row -> new ArrayList<>(1))
                    .add(kept);
        }
    }

    private static Found doubted(Found found) {
        return new Found(doubted(found.link()), found.row(), found.student(), found.levels());
    }

    /** The same link, to be decided by a person. */
    static Link doubted(Link link) {
        return new Link(link.group(), link.registerRow(), link.method(), link.score(), Status.REVIEW);
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
                case MISSING -> comparison.misfilled(found.row(), found.student()) ? "名册误填监护人的证件号码" : "名册无可比的证件号码";
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
