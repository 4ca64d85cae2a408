/** Mail to staff: one letter that says nothing but that something is due. */
export { type DigestMemory, type DigestServices, digestCron, dueLetter, retryCron, retryDigest, sendDigest } from './digest.ts'
export { type Letter, type Post, type Recipient, smtpPost } from './post.ts'
export { digestMemory, mailJobs, mailMigrations } from './store.ts'
