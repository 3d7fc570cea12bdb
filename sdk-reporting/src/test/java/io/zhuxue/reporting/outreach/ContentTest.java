package io.zhuxue.reporting.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Content draft = Content.draft("c1", "网站", "助学贷款问答", "第一稿", "writer", DAY);

    @Test
    void what_is_published_was_approved_by_somebody_else_word_for_word() {
        Content published = draft.approve("editor", DAY.plusDays(1))
                .orThrow()
                .publish("operator", DAY.plusDays(2))
                .orThrow();

        assertThat(published.state()).isEqualTo(Content.State.PUBLISHED);
        assertThat(published.steps()).extracting(Content.Step::text).containsOnly("第一稿");
        assertThat(published.steps()).extracting(Content.Step::by).containsExactly("writer", "editor", "operator");
    }

    @Test
    void nobody_approves_what_they_wrote() {
        assertThat(code(draft.approve("writer", DAY))).isEqualTo("CONTENT_OWN_APPROVAL");
        assertThat(code(draft.rewrite("第二稿", "editor", DAY).orThrow().approve("editor", DAY)))
                .isEqualTo("CONTENT_OWN_APPROVAL");
    }

    @Test
    void a_draft_is_not_published_and_a_changed_text_needs_approval_again() {
        assertThat(code(draft.publish("operator", DAY))).isEqualTo("CONTENT_STATE");
        Content changed = draft.approve("editor", DAY)
                .orThrow()
                .rewrite("第二稿", "writer", DAY)
                .orThrow();

        assertThat(code(changed.publish("operator", DAY))).isEqualTo("CONTENT_STATE");
    }

    @Test
    void published_content_is_withdrawn_with_a_reason_and_for_good() {
        Content published =
                draft.approve("editor", DAY).orThrow().publish("operator", DAY).orThrow();

        assertThat(code(published.withdraw(" ", "editor", DAY))).isEqualTo("CONTENT_STATE");
        Content withdrawn = published.withdraw("标准已调整", "editor", DAY).orThrow();
        assertThat(withdrawn.state()).isEqualTo(Content.State.WITHDRAWN);
        assertThat(withdrawn.steps()).hasSize(4);
        assertThat(code(withdrawn.rewrite("x", "writer", DAY))).isEqualTo("CONTENT_STATE");
        assertThat(code(withdrawn.publish("operator", DAY))).isEqualTo("CONTENT_STATE");
    }

    @Test
    void steps_go_forward_in_time_and_content_begins_as_a_draft() {
        assertThatThrownBy(() -> draft.approve("editor", DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Content("c", "网站", "t", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is tried in whatever order by three people: every published step has an approval of its text just before. */
    @Property(tries = 300)
    void no_order_of_steps_publishes_what_was_not_approved(
            @ForAll @Size(max = 20) List<@IntRange(max = 11) Integer> moves) {
        Content content = draft;
        for (int move : moves) {
            String by = "p" + move % 3;
            Parsed<Content> next = switch (move / 3) {
                case 0 -> content.rewrite("text" + move, by, DAY);
                case 1 -> content.approve(by, DAY);
                case 2 -> content.publish(by, DAY);
                default -> content.withdraw("why", by, DAY);
            };
            content = next.value().orElse(content);
        }
        for (int i = 0; i < content.steps().size(); i++) {
            Content.Step step = content.steps().get(i);
            if (step.state() == Content.State.PUBLISHED) {
                Content.Step approval = content.steps().get(i - 1);
                assertThat(approval.state()).isEqualTo(Content.State.APPROVED);
                assertThat(approval.text()).isEqualTo(step.text());
                assertThat(content.steps().get(i - 2).by()).isNotEqualTo(approval.by());
            }
        }
    }

    private static String code(Parsed<?> outcome) {
        return outcome.refusal().map(Message::code).orElse("");
    }
}
