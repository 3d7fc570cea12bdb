package io.zhuxue.server.console;

import io.zhuxue.core.access.Action;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.OfficeLooks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The workbooks into which an office takes out its lists (导出表样), on the page of its own work. */
@Named("looks")
@RequestScoped
public class LooksPage {

    @Inject
    private OfficeLooks book;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    /** Keeps the chosen workbook as the look of the chosen list. */
    public void keep() throws IOException {
        Optional<Export> list = chosen();
        if (list.isEmpty()) {
            return;
        }
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_LOOK);
        if (part.isPresent()) {
            try (InputStream in = part.get().getInputStream()) {
                form.told(
                        book.keep(me.get(), list.get(), in),
                        "表样已采用，此后可按它导出“" + list.get().title() + "”。");
            }
        }
    }

    /** Takes the look of a list away. */
    public void drop(String list) {
        Export.of(list)
                .ifPresentOrElse(
                        export -> form.told(book.drop(me.get(), export), "表样已撤下。"),
                        () -> form.refuse(ServerMessage.BAD_LOOK.with("没有这张清单")));
    }

    private Optional<Export> chosen() {
        Optional<Export> list = Export.of(form.text("list"));
        if (list.isEmpty()) {
            form.refuse(ServerMessage.BAD_LOOK.with("没有这张清单"));
        }
        return list;
    }

    /** The lists that the user may take out. */
    public List<Export> getLists() {
        return Arrays.stream(Export.values())
                .filter(export -> me.get().may(export.right()))
                .toList();
    }

    /** The lists of them that have a look. */
    public List<Export> getKept() {
        return book.kept(me.get()).stream()
                .filter(export -> me.get().may(export.right()))
                .toList();
    }

    /** The name of a list in an address. */
    public String name(Export export) {
        return export.name().toLowerCase(Locale.ROOT);
    }

    /** True for who keeps the office's looks. */
    public boolean isWorks() {
        return me.get().may(Action.KEEP_RECORDS);
    }
}
