package io.zhuxue.nutrition;

/**
 * An order of one school with one supplier (采购订单), unique in the county.
 *
 * @param id never blank
 */
public record OrderId(String id) implements Comparable<OrderId> {

    public OrderId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an order's id is never blank");
        }
    }

    @Override
    public int compareTo(OrderId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
