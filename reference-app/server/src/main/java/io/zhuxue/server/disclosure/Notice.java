package io.zhuxue.server.disclosure;

import io.zhuxue.reporting.outreach.Content;
import java.time.LocalDate;
import java.util.List;

/**
 * The notice of a school's week on its way to the public (一周公示).
 *
 * @param content its steps; the text of each is the digest of the notice as it stood
 * @param figures its figures as it stands
 */
public record Notice(
        long id, String region, String school, String name, LocalDate monday, Content content, NoticeFigures figures) {

    /** The digest under which the notice as it stands is kept. */
    public String digest() {
        List<Content.Step> steps = content.steps();
        return steps.get(steps.size() - 1).text();
    }

    /** True while the public may read it. */
    public boolean isPublished() {
        return content.state() == Content.State.PUBLISHED;
    }

    /** The remarks, a line each. */
    public List<String> remarks() {
        return figures.remarks().isEmpty()
                ? List.of()
                : List.of(figures.remarks().split("\n"));
    }
}
