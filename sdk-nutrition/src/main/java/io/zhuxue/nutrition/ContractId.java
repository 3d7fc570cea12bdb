package io.zhuxue.nutrition;

/**
 * A contract of the county or a school with one supplier (采购合同).
 *
 * @param id never blank
 */
public record ContractId(String id) implements Comparable<ContractId> {

    public ContractId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a contract's id is never blank");
        }
    }

    @Override
    public int compareTo(ContractId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
