package io.zhuxue.nutrition;

/**
 * A supplier (供应商): its unified social credit code, or the number that the county gave a farmer or a family.
 *
 * @param id never blank
 */
public record SupplierId(String id) implements Comparable<SupplierId> {

    public SupplierId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a supplier's id is never blank");
        }
    }

    @Override
    public int compareTo(SupplierId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
