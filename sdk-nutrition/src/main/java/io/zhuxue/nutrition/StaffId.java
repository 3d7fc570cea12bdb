package io.zhuxue.nutrition;

/**
 * A worker of a school or kitchen (从业人员、教职工), under the number that the county gives.
 *
 * @param id never blank
 */
public record StaffId(String id) implements Comparable<StaffId> {

    public StaffId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a worker's id is never blank");
        }
    }

    @Override
    public int compareTo(StaffId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
