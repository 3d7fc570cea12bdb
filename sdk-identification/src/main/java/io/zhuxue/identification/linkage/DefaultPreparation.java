package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Student;

/** Gathers registers and roster. */
final class DefaultPreparation implements Linkage.Preparation {

    private final LinkageConfig config;
    private final NameBook book = new NameBook();
    private final RegisterIndex index = new RegisterIndex();
    private final EvidenceTable evidence = new EvidenceTable(book, index);
    private final RosterTable roster = new RosterTable(book);
    private final SettledRows settled;

    DefaultPreparation(LinkageConfig config, SettledPairs settled) {
        this.config = config;
        this.settled = new SettledRows(settled);
    }

    SettledRows settled() {
        return settled;
    }

    NameBook book() {
        return book;
    }

    RegisterIndex index() {
        return index;
    }

    EvidenceTable evidence() {
        return evidence;
    }

    RosterTable roster() {
        return roster;
    }

    @Override
    public void register(RegisterEntry entry) {
        if (roster.size() > 0) {
            throw new IllegalStateException("all registers come before the first student");
        }
        if (entry.countsIn(config.term())) {
            evidence.add(entry);
            settled.register(entry);
        }
    }

    @Override
    public void student(long row, Student student) {
        roster.add(row, student, index, evidence);
        settled.student(row, student);
    }

    @Override
    public DefaultLinkage complete() {
        return new DefaultLinkage(
                new ExactLinks(index), new FuzzyLinks(config, book, roster, evidence, index, settled), settled);
    }
}
