package io.zhuxue.identification.linkage;

import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Student;

/** Gathers registers and roster. */
final class DefaultPreparation implements Linkage.Preparation {

    private final LinkageConfig config;
    private final RegisterIndex index = new RegisterIndex();

    DefaultPreparation(LinkageConfig config) {
        this.config = config;
    }

    @Override
    public void register(RegisterEntry entry) {
        if (entry.countsIn(config.term())) {
            index.add(entry);
        }
    }

    @Override
    public void student(long row, Student student) {}

    @Override
    public Linkage complete() {
        return new DefaultLinkage(new ExactLinks(index));
    }
}
