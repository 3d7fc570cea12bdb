package io.zhuxue.flow.meals;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.nutrition.Finding;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every look at a county that its tables allow (全面核查): the chain, prices, safety work, cameras and ways of feeding; a look
 * whose tables are not there is left out. All of them look from the evening of the last day on which a meal was served, so
 * that the same tables come to the same whenever they are looked at.
 *
 * @param chain what the check of the chain found
 * @param prices the watch over prices
 * @param safety the review of safety work
 * @param cameras each day of which there are reports, by day
 * @param modes the way to canteens
 */
public record CountyLooks(
        CountyAudit.Outcome chain,
        Optional<PriceReview> prices,
        Optional<SafetyReview> safety,
        List<CameraReview> cameras,
        Optional<ModeReview> modes) {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    public CountyLooks {
        cameras = List.copyOf(cameras);
    }

    /** Looks at a county whose chain has been checked. */
    public static CountyLooks of(Path folder, CountyBooks books, CountyAudit.Outcome chain, Progress progress) {
        Optional<LocalDate> last = books.kitchen().services().stream()
                .map(service -> service.meal().date())
                .max(Comparator.naturalOrder());
        boolean schools = Tables.lookUp(folder, CountyBooks.SCHOOLS).isPresent();
        return new CountyLooks(
                chain,
                books.receipts().isEmpty() ? Optional.empty() : Optional.of(PriceReview.of(folder, progress)),
                schools ? last.map(day -> SafetyReview.of(folder, day.atTime(EVENING), progress)) : Optional.empty(),
                schools ? cameras(folder, progress) : List.of(),
                Tables.lookUp(folder, ModeReview.MODES).flatMap(table -> last.map(day -> ModeReview.of(folder, day))));
    }

    private static List<CameraReview> cameras(Path folder, Progress progress) {
        if (Tables.lookUp(folder, WatchedCounty.CAMERAS).isEmpty()) {
            return List.of();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        Tables.lookUp(folder, CameraReview.REPORTS)
                .ifPresent(table ->
                        table.read(Column.named("at"), row -> day(row.value(0)).ifPresent(days::add)));
        return days.stream()
                .map(day -> CameraReview.of(folder, day, day.plusDays(1).atStartOfDay(), progress))
                .toList();
    }

    /** The day of a report; a time that cannot be read is the review's to reject. */
    private static Optional<LocalDate> day(String time) {
        try {
            return Optional.of(LocalDateTime.parse(time).toLocalDate());
        } catch (DateTimeException bad) {
            return Optional.empty();
        }
    }

    /** What was found of cameras on all days. */
    public List<Finding> cameraFindings() {
        return cameras.stream().flatMap(review -> review.findings().stream()).toList();
    }

    /** Everything that was found, by school, day, code and subject. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(chain.findings());
        prices.ifPresent(review -> findings.addAll(review.findings()));
        safety.ifPresent(review -> findings.addAll(review.findings()));
        findings.addAll(cameraFindings());
        modes.ifPresent(review -> findings.addAll(review.findings()));
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }
}
