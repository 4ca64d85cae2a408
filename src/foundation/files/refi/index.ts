/** REFI-QDA 1.0: projects of coded texts and codebooks, in and out. Runs in a browser too, for the texts are sealed there. */
export { guidIn, type RefiCode, type RefiProject, type RefiRead, type RefiRefusal, type RefiSelection, type RefiSource, type RefiUser } from './project.ts'
export { readRefiCodebook, readRefiProject } from './read.ts'
export { writeRefiCodebook, writeRefiProject } from './write.ts'
