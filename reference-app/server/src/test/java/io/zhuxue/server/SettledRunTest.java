package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import io.zhuxue.identification.jakarta.SqlReviewQueue;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewItem;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.identification.spi.ReviewQueue;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.recognition.LinkDesk;
import io.zhuxue.server.recognition.LinkWork;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What two people settled holds in the next run of the province, and nobody is asked it again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettledRunTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final Officer ONE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer TWO = new Officer("sheng2", "省", Role.PROVINCIAL_OFFICER, "43");
    private static final ReviewRules RULES = ReviewRules.usual();

    private TestDatabase server;
    private ReviewDesk reviews;
    private LinkDesk desk;
    private ReviewItem confirmed;
    private ReviewItem refused;
    private ReviewItem reopened;
    private long openBefore;
    private int asked;
    private Run next;

    @BeforeAll
    void settleAndRunAgain(@TempDir Path data) {
        server = TestDatabase.embedded(data);
        long first = server.loadTrainingProvince(4000);
        ReviewQueue queue = SqlReviewQueue.open(server.source, server.vault.cipher());
        reviews = ReviewDesk.create(queue, RULES);
        LinkWork work = new LinkWork(server.jdbi, server.runs, server.vault, reviews, server.settings);
        Orders orders = server.orders(Map.of(Task.Kind.REVIEWS, work));
        desk = new LinkDesk(queue, RULES, server.runs, server.tasks, orders, server.audit);
        desk.gather(ONE).orThrow();
        List<LinkDesk.Question> questions = desk.all(ONE);
        asked = questions.size();
        List<ReviewItem> single = aloneWithTheirStudent(questions);
        confirmed = single.get(0);
        refused = single.get(1);
        reopened = single.get(2);
        openBefore = open(first);
        settle(confirmed, Verdict.SAME);
        settle(refused, Verdict.DIFFERENT);
        settle(reopened, Verdict.SAME);
        assertThat(desk.decide(ONE, reopened.id(), Verdict.REOPEN, "户口簿另有一人", DAY))
                .isEmpty();
        next = server.runAgain(first, reviews.settled(Area.nation()));
    }

    /** The questions about students of whom nothing else is asked. */
    private static List<ReviewItem> aloneWithTheirStudent(List<LinkDesk.Question> questions) {
        List<ReviewItem> items = questions.stream().map(LinkDesk.Question::item).toList();
        return items.stream()
                .filter(item -> items.stream()
                                .filter(each -> each.student().equals(item.student()))
                                .count()
                        == 1)
                .toList();
    }

    private void settle(ReviewItem item, Verdict verdict) {
        for (Officer each : List.of(ONE, TWO)) {
            if (!desk.find(ONE, item.id()).orElseThrow().settled()) {
                assertThat(desk.decide(each, item.id(), verdict, "户口簿核对", DAY)).isEmpty();
            }
        }
    }

    private long open(long run) {
        return server.jdbi.withHandle(
                h -> h.createQuery("select count(*) from identification.link where run_id = :run and status = 'REVIEW'")
                        .bind("run", run)
                        .mapTo(Long.class)
                        .one());
    }

    /** How the links of a student in a group stand. */
    private List<String> links(long run, ReviewItem item) {
        return server.jdbi.withHandle(h -> h
                .createQuery("select group_sealed, status from identification.link"
                        + " where run_id = :run and person_ref = :student")
                .bind("run", run)
                .bind("student", item.student().token())
                .map((rs, ctx) -> Map.entry(
                        server.vault
                                .open(Sealed.GROUP, item.student().token(), rs.getString(1))
                                .orThrow(),
                        rs.getString(2)))
                .list()
                .stream()
                .filter(link -> link.getKey().equals(item.group().name()))
                .map(Map.Entry::getValue)
                .toList());
    }

    @Test
    void a_confirmed_pair_is_linked_its_group_counts_and_the_evidence_says_by_whom() throws IOException {
        assertThat(links(next.runId(), confirmed)).containsExactly("LINKED");
        String student = confirmed.student().token();
        String basis = server.jdbi.withHandle(h -> h.createQuery("select basis_sealed from identification.recognition"
                        + " where run_id = :run and person_ref = :student")
                .bind("run", next.runId())
                .bind("student", student)
                .mapTo(String.class)
                .one());
        assertThat(server.vault.open(Sealed.BASIS, student, basis).orThrow())
                .contains(confirmed.group().name());
        Path links = next.results(server.settings.data()).resolve("links.csv");
        assertThat(Files.readString(links)).contains("复核确认（" + DAY + "）");
    }

    @Test
    void a_refused_pair_stays_apart() {
        assertThat(links(next.runId(), refused)).doesNotContain("LINKED", "REVIEW");
    }

    @Test
    void what_was_opened_again_is_still_open() {
        assertThat(links(next.runId(), reopened)).containsExactly("REVIEW");
    }

    @Test
    void nobody_is_asked_again_and_the_rest_stays_open() {
        assertThat(open(next.runId())).isEqualTo(openBefore - 2);
        desk.gather(ONE).orThrow();
        assertThat(desk.gathered(ONE, 1))
                .singleElement()
                .satisfies(task -> assertThat(task.message()).isEqualTo("待复核的比对" + (openBefore - 2) + "条。"));
        assertThat(desk.all(ONE)).hasSize(asked);
        assertThat(desk.waiting(TWO, 10_000))
                .extracting(each -> each.item().id())
                .doesNotContain(confirmed.id(), refused.id());
    }

    @Test
    void the_trail_of_the_run_says_that_settled_pairs_were_taken_over() throws IOException {
        Path trail = next.results(server.settings.data()).resolve("audit.csv");
        assertThat(Files.readString(trail)).contains("REVIEWED,settled");
        assertThat(reviews.settled(Area.nation())).extracting(SettledPair::same).containsExactlyInAnyOrder(true, false);
    }
}
