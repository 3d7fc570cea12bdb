package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.linkage.SettledPairs;
import io.zhuxue.identification.review.DecisionReader;
import io.zhuxue.identification.watch.WatchFeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What reviewers settled before, as runs and the watch take it over (复核意见表 {@code decisions.csv}).
 *
 * <p>The person of a register's row is known by the reference of {@link WatchFeed#person}, a student by school code and
 * student number; both stay when rows move. References are made under the host's key: a table of another key fits nobody.
 */
public final class ReviewDecisions {

    private static final String STUDENT = "STUDENT";

    private final PersonTokens tokens;
    private final List<SettledPair> pairs;
    private final Map<PersonRef, List<SettledPair>> byStudent = new HashMap<>();

    private ReviewDecisions(PersonTokens tokens, List<SettledPair> pairs) {
        this.tokens = tokens;
        this.pairs = pairs;
        pairs.forEach(pair -> byStudent
                .computeIfAbsent(pair.student(), student -> new ArrayList<>(1))
                .add(pair));
    }

    /**
     * Reads a table of verdicts, or nothing without a file.
     *
     * @param refused takes the rows that were not taken
     * @throws io.zhuxue.core.table.TableException when the table cannot be read
     */
    public static ReviewDecisions read(Optional<Path> file, PersonTokens tokens, Consumer<? super Rejection> refused) {
        List<SettledPair> pairs = file.map(path -> DecisionReader.create()
                        .pairs(Tables.open(path), (school, number) -> student(tokens, school, number), refused))
                .orElse(List.of());
        return new ReviewDecisions(tokens, pairs);
    }

    private static PersonRef student(PersonTokens tokens, String schoolCode, String studentNo) {
        return tokens.of(STUDENT, schoolCode + '/' + studentNo);
    }

    /** All that a run takes over: the table's pairs, then those of the host's desk, which hold where both speak. */
    static ReviewDecisions of(RunOptions options, Consumer<? super Rejection> refused) {
        ReviewDecisions table = read(options.decisions(), options.persons(), refused);
        List<SettledPair> all = new ArrayList<>(table.pairs);
        all.addAll(options.settled());
        return new ReviewDecisions(options.persons(), all);
    }

    /** What was settled at a host's own desk, in references of its key. */
    public static ReviewDecisions of(PersonTokens tokens, List<SettledPair> settled) {
        return new ReviewDecisions(tokens, List.copyOf(settled));
    }

    /** The same for a linkage. */
    public SettledPairs forLinkage() {
        WatchFeed feed = WatchFeed.create(tokens);
        return SettledPairs.of(
                pairs, feed::person, student -> student(tokens, student.schoolCode(), student.studentNo()));
    }

    /** What was settled about a student; nothing of most. */
    public List<SettledPair> about(String schoolCode, String studentNo) {
        return pairs.isEmpty() ? List.of() : byStudent.getOrDefault(student(tokens, schoolCode, studentNo), List.of());
    }

    /** What was settled about a student and the person of a row in a group. */
    public Optional<SettledPair> about(String schoolCode, String studentNo, PersonRef person, SpecialGroup group) {
        return about(schoolCode, studentNo).stream()
                .filter(pair -> pair.person().equals(person) && pair.group() == group)
                .findFirst();
    }

    /** How many pairs are settled. */
    public int size() {
        return pairs.size();
    }
}
