package io.zhuxue.server.console;

import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.province.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit chain (审计链) and whether it is whole. */
@Named("audits")
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;

    /** One entry as the page shows it. */
    public record Row(
            long sequence, String at, String actor, String action, String subject, String purpose, String hash) {}

    @Inject
    private AuditBook book;

    private String page = "";
    private final Once<Optional<Long>> broken = new Once<>(() -> book.brokenAt());

    /** The entries, the latest first. */
    public Page<Row> getList() {
        int number = Params.page(page);
        List<Row> rows = book.latest(number * SIZE, SIZE).stream()
                .map(line -> new Row(
                        line.entry().sequence(),
                        Words.beijing(line.entry().at()),
                        line.entry().actor(),
                        line.entry().action(),
                        line.entry().subject(),
                        line.purpose(),
                        line.entry().hash()))
                .toList();
        return new Page<>(rows, book.size(), number, SIZE);
    }

    /** True when no entry was changed. */
    public boolean isSound() {
        return brokenAt().isEmpty();
    }

    /** The verdict in words. */
    public String getVerdict() {
        return brokenAt()
                .map(entry -> "审计链自第" + entry + "条起失配，请立即上报并封存数据库。")
                .orElseGet(() -> "审计链完整，共" + book.size() + "条，逐条复核无误。");
    }

    private Optional<Long> brokenAt() {
        return broken.get();
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = Params.text(page);
    }
}
