package io.zhuxue.identification.scholarship;

import java.util.Set;

/**
 * An expert (评审专家) with what he or she must keep away from.
 *
 * @param id 专家编号
 * @param schoolCode the expert's own school
 * @param province the expert's own province
 * @param capacity how many files the expert reads at most
 * @param conflicts schools and files that the expert declared a relation to (回避申报)
 */
public record ReviewExpert(String id, String schoolCode, String province, int capacity, Set<String> conflicts) {

    public ReviewExpert {
        conflicts = Set.copyOf(conflicts);
        if (capacity < 0) {
            throw new IllegalArgumentException("a capacity is not negative");
        }
    }

    /** True when the expert may read a file: another school, another province, no declared relation. */
    public boolean mayRead(ReviewFile file) {
        return !schoolCode.equals(file.schoolCode())
                && !province.equals(file.province())
                && !conflicts.contains(file.schoolCode())
                && !conflicts.contains(file.id());
    }
}
