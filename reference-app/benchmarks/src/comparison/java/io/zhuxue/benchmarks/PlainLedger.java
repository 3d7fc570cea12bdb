package io.zhuxue.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A ledger in plain SQL of the design of pgledger: accounts with balance and version, transfers, and two entries a transfer
 * with the balance before and after. A function of the database moves the money and locks the accounts in order.
 */
final class PlainLedger {

    private static final String TABLES = """
        create table plain_account (
            id text primary key, balance bigint not null default 0, version bigint not null default 0);
        create table plain_transfer (
            id bigint generated always as identity primary key,
            from_id text not null references plain_account (id),
            to_id text not null references plain_account (id),
            amount bigint not null check (amount > 0),
            created_at timestamptz not null default now());
        create index on plain_transfer (from_id);
        create index on plain_transfer (to_id);
        create table plain_entry (
            id bigint generated always as identity primary key,
            account_id text not null references plain_account (id),
            transfer_id bigint not null references plain_transfer (id),
            amount bigint not null, before bigint not null, after bigint not null, version bigint not null);
        create index on plain_entry (account_id);
        create index on plain_entry (transfer_id);
        create function plain_move(from_ids text[], to_ids text[], amounts bigint[]) returns void as $$
        declare
            giver plain_account; taker plain_account; number bigint;
        begin
            perform 1 from plain_account where id = any (from_ids || to_ids) order by id for update;
            for i in 1 .. cardinality(amounts) loop
                update plain_account set balance = balance - amounts[i], version = version + 1
                    where id = from_ids[i] returning * into giver;
                update plain_account set balance = balance + amounts[i], version = version + 1
                    where id = to_ids[i] returning * into taker;
                insert into plain_transfer (from_id, to_id, amount) values (from_ids[i], to_ids[i], amounts[i])
                    returning id into number;
                insert into plain_entry (account_id, transfer_id, amount, before, after, version) values
                    (giver.id, number, -amounts[i], giver.balance + amounts[i], giver.balance, giver.version),
                    (taker.id, number, amounts[i], taker.balance - amounts[i], taker.balance, taker.version);
            end loop;
        end
        $$ language plpgsql;
        """;

    private final Connection connection;

    PlainLedger(Connection connection, List<String> accounts) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("insert into plain_account (id) select unnest(?)")) {
            statement.execute(TABLES);
            insert.setArray(1, connection.createArrayOf("text", accounts.toArray()));
            insert.executeUpdate();
        }
    }

    /** Moves money in one transaction. */
    void move(List<Transfer> transfers) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("select plain_move(?, ?, ?)")) {
            move.setArray(
                    1,
                    connection.createArrayOf(
                            "text", transfers.stream().map(Transfer::from).toArray()));
            move.setArray(
                    2,
                    connection.createArrayOf(
                            "text", transfers.stream().map(Transfer::to).toArray()));
            move.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", transfers.stream().map(Transfer::fen).toArray()));
            move.execute();
        }
    }

    long balance(String account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select balance from plain_account where id = ?")) {
            select.setString(1, account);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Money that moves from one account to another. */
    record Transfer(String key, String from, String to, long fen) {}
}
