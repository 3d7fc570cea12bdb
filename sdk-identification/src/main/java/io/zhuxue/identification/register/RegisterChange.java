package io.zhuxue.identification.register;

import java.util.EnumSet;
import java.util.Set;

/**
 * What happened to one person between two snapshots of a register (名册变动).
 *
 * <p>A row that makes nobody a member in either snapshot is no change: its person was out and stays out.
 */
public sealed interface RegisterChange {

    /** A person who is a member now and was none before (新增): new to the register, come back, or at risk again. */
    record Joined(RegisterEntry after) implements RegisterChange {}

    /** A person who was a member and has left (退出): the row has gone, or states a day of leaving that has come. */
    record Left(RegisterEntry before) implements RegisterChange {}

    /** A person of a watched household whose risk is removed (风险消除), so that the row counts no more. */
    record RiskRemoved(RegisterEntry before, RegisterEntry after) implements RegisterChange {}

    /**
     * A member whose row says something else than before (变更).
     *
     * @param fields what differs, at least one
     */
    record Changed(RegisterEntry before, RegisterEntry after, Set<Field> fields) implements RegisterChange {

        public Changed {
            fields = Set.copyOf(fields);
        }
    }

    /** What a register says of a member. */
    enum Field {
        /** 证件号码. */
        ID_NO,
        /** 姓名. */
        NAME,
        /** 户编号. */
        HOUSEHOLD,
        /** 与户主关系. */
        RELATION,
        /** 所在地. */
        REGION,
        /** 认定日期. */
        SINCE,
        /** 退出日期, both in the future. */
        UNTIL,
        /** 风险是否消除. */
        RISK_REMOVED,
        /** 出生日期. */
        BIRTH_DATE
    }

    /** The fields in which two rows differ; where they stand in their files does not matter. */
    static Set<Field> differences(RegisterEntry before, RegisterEntry after) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, Field.ID_NO, before.idNo(), after.idNo());
        add(fields, Field.NAME, before.name(), after.name());
        add(fields, Field.HOUSEHOLD, before.household(), after.household());
        add(fields, Field.RELATION, before.relation(), after.relation());
        add(fields, Field.REGION, before.region(), after.region());
        add(fields, Field.SINCE, before.since(), after.since());
        add(fields, Field.UNTIL, before.until(), after.until());
        add(fields, Field.RISK_REMOVED, before.riskRemoved(), after.riskRemoved());
        add(fields, Field.BIRTH_DATE, before.birthDate(), after.birthDate());
        return fields;
    }

    private static void add(Set<Field> fields, Field field, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }
}
