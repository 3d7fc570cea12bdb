package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Guardian;
import io.zhuxue.identification.roster.Student;
import java.util.BitSet;

/** Gathers registers and roster, and beside them who the guardians are. */
final class DeltaPreparation implements DeltaLinkage.Preparation {

    private final LinkageConfig config;
    private final DefaultPreparation full;
    private final Blocks guardians;
    private final BitSet oldIds = new BitSet();
    private int students;

    DeltaPreparation(LinkageConfig config, SettledPairs settled) {
        this.config = config;
        this.full = new DefaultPreparation(config, settled);
        this.guardians = new Blocks(full.book());
    }

    @Override
    public void register(RegisterEntry entry) {
        full.register(entry);
    }

    @Override
    public void student(long row, Student student) {
        full.student(row, student);
        for (Guardian guardian : student.guardians()) {
            long id = CitizenId.packed(guardian.idNo());
            if (id >= 0) {
                guardians.put(id, students);
            }
        }
        oldIds.set(students, student.citizenId().map(CitizenId::upgraded).orElse(false));
        students++;
    }

    @Override
    public DeltaLinkage complete() {
        return new DefaultDeltaLinkage(config, full, full.complete(), guardians, oldIds);
    }
}
