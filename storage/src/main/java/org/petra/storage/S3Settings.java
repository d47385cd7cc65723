package org.petra.storage;

import org.jspecify.annotations.Nullable;

/**
 * Where in S3 objects lie. Credentials come from where the AWS SDK looks for them: the environment
 * ({@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}), a profile, or the machine's role.
 *
 * @param endpoint address of a server other than Amazon's; null or blank: Amazon's
 * @param region such as {@code eu-central-1}
 * @param bucket which exists already
 * @param prefix of the objects' keys, such as {@code petra/}; null: none
 * @param pathStyle whether the bucket is in the path and not in the host name, as most other
 *     servers want it
 */
public record S3Settings(
    @Nullable String endpoint,
    String region,
    String bucket,
    @Nullable String prefix,
    boolean pathStyle) {}
