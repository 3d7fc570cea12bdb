package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.outreach.Leavers;
import io.zhuxue.reporting.outreach.Letter;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.paper.PrintRoom;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The two yearly letters (两封信), read here and taken away as PDF. */
@Named("letters")
@RequestScoped
public class LettersPage {

    @Inject
    private PrintRoom room;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Parsed<Letter>> written = new Once<>(() -> room.letter(me.get(), getLeavers(), getYear()));

    public List<Leavers> getAllLeavers() {
        return Arrays.asList(Leavers.values());
    }

    /** To whom the letter goes. */
    public Leavers getLeavers() {
        return form.text("leavers").equals(Leavers.SENIOR.name()) ? Leavers.SENIOR : Leavers.JUNIOR;
    }

    /** The year in which they leave. */
    public int getYear() {
        return form.number("year").map(Long::intValue).orElse(frame.day().getYear());
    }

    private Parsed<Letter> letter() {
        return written.get();
    }

    /** True when the policy data have a letter for the year. */
    public boolean isWritten() {
        return letter().value().isPresent();
    }

    public Letter getLetter() {
        return letter().orThrow();
    }

    /** Why there is none. */
    public String getRefusal() {
        return letter().refusal().map(Message::text).orElse("");
    }
}
