package io.zhuxue.nutrition;

/**
 * A lot of one food that one school took in at one receiving (入库批次), unique in the county.
 *
 * @param id never blank
 */
public record LotId(String id) implements Comparable<LotId> {

    public LotId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a lot's id is never blank");
        }
    }

    @Override
    public int compareTo(LotId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
