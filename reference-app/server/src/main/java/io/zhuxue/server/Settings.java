package io.zhuxue.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator sets (系统设置), by environment variables such as ZHUXUE_TRAINING and ZHUXUE_DATA, or in server.xml.
 *
 * @param training true for a training or pilot server: a synthetic province, accounts shown on the sign-in page
 * @param scenes true when the desks of a training server are filled before anybody works at them
 * @param trainingStudents how many students the synthetic province has
 * @param trainingSeed the seed of the synthetic province; the same seed gives the same province
 * @param trainingTerm the term the training run is for, such as 2022-AUTUMN
 * @param province the two digits of the province this server serves
 * @param data the folder of packages, results and keys; beside the embedded database
 * @param importPackage a package whose results were made with the command, shown instead of a synthetic province
 * @param importResults the results of that package; its folder {@code results} when not given
 * @param font a TrueType font with Chinese outlines, for papers
 */
public record Settings(
        boolean training,
        boolean scenes,
        int trainingStudents,
        long trainingSeed,
        String trainingTerm,
        String province,
        Path data,
        Optional<Path> importPackage,
        Optional<Path> importResults,
        Path font) {}
