package io.zhuxue.cluster;

import org.apache.spark.SparkConf;

/** Settings of Spark: what the system properties say, and what this module needs besides. */
final class SparkSettings {

    private SparkSettings() {}

    static SparkConf create() {
        return new SparkConf()
                .setIfMissing("spark.master", "local[2]")
                .setIfMissing("spark.app.name", "zhuxue")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.driver.host", "127.0.0.1")
                .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
                .setIfMissing("spark.log.level", "ERROR")
                .setIfMissing("spark.sql.shuffle.partitions", "8")
                .set("spark.sql.session.timeZone", "Asia/Shanghai")
                .set("spark.sql.datetime.java8API.enabled", "true")
                .set("spark.sql.parser.escapedStringLiterals", "false");
    }
}
